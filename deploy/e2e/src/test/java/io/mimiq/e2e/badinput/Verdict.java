package io.mimiq.e2e.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.e2e.badinput.RawHttp.Response;
import java.util.regex.Pattern;

/** What every answer to bad input has to look like. */
final class Verdict {

    private static final Pattern INTERNALS = Pattern.compile(
            "\\bat [a-z]+(\\.[a-z]+)+\\.[A-Z]|Exception|io\\.mimiq|com\\.fasterxml|org\\.jboss|java\\.");
    private static final Pattern REQUEST_ID = Pattern.compile("[0-9A-Fa-f-]{36}");

    private final ObjectMapper json = new ObjectMapper();
    private final String canary;

    Verdict(String canary) {
        this.canary = canary;
    }

    void isProblem(Attack attack, Response response) {
        String shown = "%s %s (%s) was answered with %d %s: %s"
                .formatted(
                        attack.method(),
                        abbreviated(attack.target()),
                        attack.name(),
                        response.status(),
                        response.headers().get("content-type"),
                        abbreviated(response.body()));
        if (attack.statuses().isEmpty()) {
            assertThat(response.status()).as(shown).isBetween(400, 499);
        } else {
            assertThat(response.status()).as(shown).isIn(attack.statuses());
        }
        String requestId = response.headers().getOrDefault("x-request-id", "");
        assertThat(requestId).as("X-Request-Id of: %s", shown).matches(REQUEST_ID);
        if (!attack.method().equals("HEAD")) {
            isProblemDocument(response, requestId, shown);
        }
    }

    private void isProblemDocument(Response response, String requestId, String shown) {
        assertThat(response.headers().getOrDefault("content-type", ""))
                .as(shown)
                .startsWith("application/problem+json");
        JsonNode problem = parse(response.body(), shown);
        assertThat(problem.path("type").asText()).as(shown).matches("urn:mimiq:problem:[a-z-]+");
        assertThat(problem.path("title").asText()).as(shown).isNotBlank();
        assertThat(problem.path("status").asInt()).as(shown).isEqualTo(response.status());
        assertThat(problem.path("requestId").asText()).as(shown).isEqualTo(requestId);
        assertThat(response.body()).as("what was sent, in: %s", shown).doesNotContain(canary);
        assertThat(response.body()).as("internals, in: %s", shown).doesNotContainPattern(INTERNALS);
    }

    private JsonNode parse(String body, String shown) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + shown, e);
        }
    }

    private static String abbreviated(String text) {
        return text.length() <= 500 ? text : text.substring(0, 500) + "...";
    }
}
