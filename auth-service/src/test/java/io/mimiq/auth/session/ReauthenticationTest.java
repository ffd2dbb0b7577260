package io.mimiq.auth.session;

import static io.mimiq.auth.Answers.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.auth.AuthServers;
import io.mimiq.auth.MovableClock;
import io.mimiq.auth.Person;
import io.mimiq.auth.Person.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The password is given again, for what takes more than a session. */
@QuarkusTest
@WithTestResource(AuthServers.class)
class ReauthenticationTest {
    private static final String HOME = "203.0.113.77";

    @Inject
    MovableClock clock;

    @BeforeEach
    void stopClock() {
        clock.stop();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void givesATokenThatSaysWhenThePasswordWasGiven() {
        Person person = Person.registered();
        Tokens tokens = person.session();

        Response answer = confirm(tokens, person.password());

        answer.then().statusCode(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        JsonPath claims = claims(answer.path("accessToken"));
        long now = clock.instant().getEpochSecond();
        assertThat(claims.getString("acr")).isEqualTo("password");
        assertThat(claims.getLong("auth_time")).isEqualTo(now);
        assertThat(claims.getLong("exp")).isEqualTo(now + 300);
        assertThat(Instant.parse(answer.path("accessTokenExpiresAt")).getEpochSecond())
                .isEqualTo(now + 300);
        assertThat(claims.getString("sid")).isEqualTo(tokens.sessionId());
        assertThat(claims.getString("sub"))
                .isEqualTo(claims(tokens.accessToken()).getString("sub"));
    }

    @Test
    void otherTokensDoNotSaySo() {
        JsonPath claims = claims(Person.registered().session().accessToken());

        assertThat(claims.getString("acr")).isNull();
        assertThat(claims.getString("auth_time")).isNull();
    }

    @Test
    void countsWrongPasswordsAsSigningInDoes() {
        Person person = Person.registered();
        Tokens tokens = person.session();
        for (int attempt = 0; attempt < 5; attempt++) {
            assertProblem(confirm(tokens, "not the password"), 401, "bad-credentials");
        }

        assertProblem(confirm(tokens, person.password()), 429, "too-many-attempts");
        assertProblem(person.signInFrom(HOME), 429, "too-many-attempts");
        clock.advance(Duration.ofSeconds(5));
        confirm(tokens, person.password()).then().statusCode(200);
    }

    @Test
    void refusesAnOversizedPassword() {
        assertProblem(confirm(Person.registered().session(), "x".repeat(1001)), 401, "bad-credentials");
    }

    @Test
    void isOnlyForALivingSession() {
        Person person = Person.registered();
        Tokens tokens = person.session();
        tokens.request().delete("/api/auth/sessions/current").then().statusCode(204);

        assertThat(confirm(tokens, person.password()).statusCode()).isEqualTo(401);
    }

    private static Response confirm(Tokens tokens, String password) {
        return tokens.request(Map.of("password", password))
                .header("X-Forwarded-For", HOME)
                .post("/api/auth/reauthentication");
    }

    private static JsonPath claims(String token) {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return JsonPath.from(new String(payload, StandardCharsets.UTF_8));
    }
}
