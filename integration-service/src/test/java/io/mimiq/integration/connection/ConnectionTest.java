package io.mimiq.integration.connection;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.mimiq.integration.ServiceTest;
import io.mimiq.integration.Stored;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ConnectionTest extends ServiceTest {
    @Test
    void connectsASiteThatTakesTheCredentials() {
        connect()
                .then()
                .statusCode(200)
                .body("state", equalTo("connected"))
                .body("siteUrl", equalTo(confluence.siteUrl().toString()))
                .body("email", equalTo(email))
                .body("apiToken", nullValue());

        assertThat(confluence.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.uri()).isEqualTo("/wiki/rest/api/user/current"));
    }

    @Test
    void neverGivesTheTokenBack() {
        connect();

        asUser().get(CONNECTION)
                .then()
                .statusCode(200)
                .body("state", equalTo("connected"))
                .body(not(containsString(apiToken)));
    }

    @Test
    void isDisconnectedAtFirst() {
        asUser().get(CONNECTION).then().statusCode(200).body("state", equalTo("disconnected"));
    }

    @Test
    void disconnectsAtOnceAndMayBeRepeated() {
        connect();

        asUser().delete(CONNECTION).then().statusCode(204);

        asUser().get(CONNECTION).then().body("state", equalTo("disconnected")).body("email", nullValue());
        asUser().delete(CONNECTION).then().statusCode(204);
    }

    @Test
    void replacesCredentials() {
        connect();
        confluence.account("new@example.com", "new-token", "Ada");

        connect(confluence.siteUrl().toString(), "new@example.com", "new-token")
                .then()
                .statusCode(200);

        asUser().get(CONNECTION).then().body("email", equalTo("new@example.com"));
    }

    @Test
    void keepsOneOfTheConnectionsMadeAtOnce() {
        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .map(number -> connect().statusCode())
                .boxed()
                .toList();

        assertThat(answers).contains(200).isSubsetOf(200, 409);
        asUser().get(CONNECTION).then().body("state", equalTo("connected")).body("email", equalTo(email));
        assertThat(Stored.fields("connections", eq("_id", user))).doesNotContain("retiredAt");
    }

    @Test
    void storesNothingWhenTheSiteRefusesTheCredentials() {
        connect(confluence.siteUrl().toString(), email, "wrong")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:mimiq:problem:confluence-credentials-refused"));

        asUser().get(CONNECTION).then().body("state", equalTo("disconnected"));
    }

    @Test
    void takesAnAnonymousReaderForRefused() {
        confluence.allowAnonymous(true);

        connect(confluence.siteUrl().toString(), email, "wrong")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:mimiq:problem:confluence-credentials-refused"));
    }

    @Test
    void keepsTheOldCredentialsWhenTheNewOnesAreRefused() {
        connect();

        connect(confluence.siteUrl().toString(), "other@example.com", "wrong")
                .then()
                .statusCode(422);

        asUser().get(CONNECTION).then().body("state", equalTo("connected")).body("email", equalTo(email));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1",
                "https://127.0.0.1",
                "https://localhost",
                "http://acme.atlassian.net",
                "https://acme.atlassian.net.evil.example",
                "https://169.254.169.254",
                "nonsense"
            })
    void refusesAddressesThatAreNoConfluenceCloudSite(String siteUrl) {
        connect(siteUrl, email, apiToken)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:mimiq:problem:confluence-site-refused"));
        assertThat(confluence.requests()).isEmpty();
    }

    @Test
    void followsNoRedirect() {
        confluence.redirectTo(knowledge() + "/internal/users/x/topics/y");

        connect().then().statusCode(502).body("type", equalTo("urn:mimiq:problem:confluence-failed"));

        assertThat(confluence.requests()).hasSize(1);
    }

    private String knowledge() {
        return confluence.siteUrl().toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void saysWhenTheSiteFails(int status) {
        confluence.fail(status);

        connect().then().statusCode(502).body("type", equalTo("urn:mimiq:problem:confluence-failed"));
    }

    @Test
    void saysWhenTheSiteBabbles() {
        confluence.babble("<html>");

        connect().then().statusCode(502).body("type", equalTo("urn:mimiq:problem:confluence-failed"));
    }

    @Test
    void saysWhenTheSiteHasNoConfluence() {
        confluence.fail(404);

        connect().then().statusCode(422).body("type", equalTo("urn:mimiq:problem:confluence-site-refused"));
    }

    @Test
    void passesOnHowLongTheSiteAsksToWait() {
        confluence.throttle(Duration.ofSeconds(17));

        connect()
                .then()
                .statusCode(503)
                .header("Retry-After", "17")
                .body("type", equalTo("urn:mimiq:problem:confluence-busy"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"siteUrl\": \"https://acme.atlassian.net\", \"email\": \"ada@example.com\"}",
                "{\"siteUrl\": \"https://acme.atlassian.net\", \"email\": \"no e-mail\", \"apiToken\": \"t\"}",
                "{\"siteUrl\": \" \", \"email\": \"ada@example.com\", \"apiToken\": \"t\"}",
                "{\"siteUrl\": \"https://acme.atlassian.net\", \"email\": \"ada@example.com\", \"apiToken\": \"a\\u0000b\"}"
            })
    void refusesIncompleteRequests(String body) {
        asUser().body(body)
                .put(CONNECTION)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:mimiq:problem:validation"));
    }

    @Test
    void refusesMalformedJson() {
        asUser().body("{").put(CONNECTION).then().statusCode(400);
    }

    @Test
    void keepsPeopleApart() {
        connect();

        as("somebody-else").get(CONNECTION).then().body("state", equalTo("disconnected"));
    }
}
