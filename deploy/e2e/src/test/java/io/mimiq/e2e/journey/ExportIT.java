package io.mimiq.e2e.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.mimiq.e2e.Api;
import io.mimiq.e2e.Person;
import io.mimiq.e2e.RunningSuite;
import io.mimiq.e2e.contract.Dossier;
import io.mimiq.platform.testing.Proves;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Everything of an account, out of the running suite. */
class ExportIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private final RunningSuite suite = RunningSuite.get();
    private final Api stranger = new Api(suite.url());
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    @Proves({"MQ-23", "MS-07"})
    void hasWhatEveryServiceKeepsAsItsSchemaSays() throws IOException, InterruptedException {
        Person person = Person.register(stranger);
        Dossier.fill(person, suite.confluence(), "tide", "6002");

        HttpResponse<InputStream> answer = export(confirmed(person));
        Map<String, String> archive = opened(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(archive.keySet()).endsWith("manifest.json");
        for (String file : List.of(
                "account/account.jsonl",
                "account/sessions.jsonl",
                "account/confluence-connection.jsonl",
                "account/budget.jsonl",
                "account/ai-usage.jsonl",
                "account/audit.jsonl")) {
            assertThat(records(archive, file)).as(file).isNotEmpty();
        }
        String topic =
                parse(text(archive, "manifest.json")).at("/topics/0/folder").asText();
        for (String file : List.of(
                "statements",
                "versions",
                "sources",
                "documents",
                "proposals",
                "messages",
                "ai-calls",
                "confluence-pages")) {
            assertThat(records(archive, topic + file + ".jsonl")).as(file).isNotEmpty();
        }
        assertThat(text(archive, topic + "page.html")).contains("tide");
        assertThat(violations(archive)).isEmpty();
    }

    @Test
    void isRefusedToWhoeverOnlyHasTheSession() throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = export(Person.register(stranger).accessToken());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("insufficient_user_authentication");
    }

    private static String confirmed(Person person) {
        return person.api()
                .post("/api/auth/reauthentication", "{\"password\": \"" + person.password() + "\"}")
                .expect(200)
                .text("/accessToken");
    }

    private HttpResponse<InputStream> export(String token) throws IOException, InterruptedException {
        URI exports = suite.url().resolve("/api/exports");
        HttpRequest request = HttpRequest.newBuilder(exports)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        return client.send(request, BodyHandlers.ofInputStream());
    }

    private static Map<String, String> opened(InputStream bytes) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
            }
        }
        return entries;
    }

    private static String text(Map<String, String> archive, String file) {
        return Objects.requireNonNull(archive.get(file), file);
    }

    private static List<JsonNode> records(Map<String, String> archive, String file) {
        return text(archive, file).lines().map(ExportIT::parse).toList();
    }

    /** What contradicts the schema of its file, one line each. */
    private static List<String> violations(Map<String, String> archive) {
        JsonNode schemas = parse(text(archive, "schema/records.schema.json"));
        List<String> violations = new ArrayList<>();
        archive.keySet().stream().filter(name -> name.endsWith(".jsonl")).forEach(name -> {
            ObjectNode schema = schemas.path("files")
                    .path(name.replaceFirst("^topics/[^/]+/", "topics/*/"))
                    .deepCopy();
            schema.set("$defs", schemas.path("$defs"));
            JsonSchema ofRecord = SCHEMAS.getSchema(schema);
            for (JsonNode record : records(archive, name)) {
                ofRecord.validate(record).forEach(violation -> violations.add(name + ": " + violation.getMessage()));
            }
        });
        return violations;
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
