package io.mimiq.auth.session;

import static io.mimiq.auth.Answers.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.auth.AuthServers;
import io.mimiq.auth.MovableClock;
import io.mimiq.auth.Person;
import io.mimiq.auth.Person.Tokens;
import io.mimiq.auth.StoredData;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(AuthServers.class)
class SessionTest {
    @Inject
    MovableClock clock;

    @Inject
    StoredData stored;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    @Proves("MQ-02")
    void signsInWithTokensThatEndAndWithoutCookies() {
        Response response = Person.registered().signIn();

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.header("Set-Cookie")).isNull();
        assertThat(response.header("Cache-Control")).contains("no-store");
        assertThat(in(response, "accessTokenExpiresAt")).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
        assertThat(in(response, "sessionExpiresAt")).isBetween(Duration.ofDays(6), Duration.ofDays(7));
    }

    @Test
    void answersWrongPasswordAndUnknownAddressAlike() {
        Response wrong = Person.registered().withPassword("not the password").signIn();
        Response unknown = Person.unregistered().signIn();

        assertProblem(wrong, 401, "bad-credentials");
        assertProblem(unknown, 401, "bad-credentials");
        assertThat(unknown.jsonPath().getString("detail"))
                .isEqualTo(wrong.jsonPath().getString("detail"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "password\u0000password", "\ud800aaaaaaaaaaa"})
    void refusesOddPasswords(String password) {
        assertProblem(Person.registered().withPassword(password).signIn(), 401, "bad-credentials");
    }

    @Test
    void refusesAnOversizedPassword() {
        assertProblem(Person.registered().withPassword("x".repeat(100_000)).signIn(), 401, "bad-credentials");
    }

    @Test
    void refusesPasswordThatIsNoText() {
        assertProblem(
                Person.json(Map.of("email", "a@example.org", "password", 1234567890))
                        .post("/api/auth/sessions"),
                400,
                "malformed-json");
    }

    @Test
    void exchangesTheSessionTokenForANewPair() {
        Tokens first = Person.registered().session();

        Response response = Person.refresh(first.sessionToken());

        assertThat(response.statusCode()).isEqualTo(200);
        Tokens second = Tokens.of(response);
        assertThat(second.sessionId()).isEqualTo(first.sessionId());
        assertThat(second.sessionToken()).isNotEqualTo(first.sessionToken());
        assertThat(second.request().get("/api/auth/me").statusCode()).isEqualTo(200);
        assertThat(Person.refresh(second.sessionToken()).statusCode()).isEqualTo(200);
    }

    @Test
    void endsNoSessionForATokenSomebodyMadeUp() {
        Tokens tokens = Person.registered().session();
        String[] parts = tokens.sessionToken().split("\\.");
        String madeUp = String.join(".", parts[0], parts[1], "A".repeat(43), parts[3]);

        assertProblem(Person.refresh(madeUp), 401, "session-ended");

        assertThat(Person.refresh(tokens.sessionToken()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c.d", "00000000-0000-0000-0000-000000000000.0.AAAA.00"})
    void refusesWhatIsNoSessionToken(String token) {
        assertProblem(Person.refresh(token), 401, "session-ended");
    }

    @Test
    void refusesAccessTokenInPlaceOfASessionToken() {
        assertThat(Person.refresh(Person.registered().session().accessToken()).statusCode())
                .isIn(401, 422);
    }

    @Test
    @Proves("MQ-02")
    void endsByItselfWhenItIsNotUsed() {
        Tokens tokens = Person.registered().session();
        clock.advance(Duration.ofDays(7).plusSeconds(1));

        assertProblem(Person.refresh(tokens.sessionToken()), 401, "session-ended");
    }

    @Test
    @Proves("MQ-02")
    void endsByItselfHoweverMuchItIsUsed() {
        Tokens tokens = Person.registered().session();
        for (int day = 5; day < 30; day += 5) {
            clock.advance(Duration.ofDays(5));
            tokens = Tokens.of(Person.refresh(tokens.sessionToken())
                    .then()
                    .statusCode(200)
                    .extract()
                    .response());
        }
        clock.advance(Duration.ofDays(5).plusSeconds(1));

        assertProblem(Person.refresh(tokens.sessionToken()), 401, "session-ended");
    }

    @Test
    void listsThePersonsSessionsAndMarksTheCurrentOne() {
        Person person = Person.registered();
        Tokens phone = person.session();
        Tokens laptop = person.session();

        Response list = laptop.request().get("/api/auth/sessions");

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.jsonPath().getList("items.id"))
                .containsExactlyInAnyOrder(phone.sessionId(), laptop.sessionId());
        assertThat(list.jsonPath().getString("items.find { it.current }.id")).isEqualTo(laptop.sessionId());
    }

    @Test
    void listsOnlyWithAToken() {
        assertProblem(given().get("/api/auth/sessions"), 401, "unauthenticated");
    }

    @Test
    void endsAnotherOfThePersonsSessions() {
        Person person = Person.registered();
        Tokens phone = person.session();
        Tokens laptop = person.session();

        Response response = laptop.request().delete("/api/auth/sessions/" + phone.sessionId());

        assertThat(response.statusCode()).isEqualTo(204);
        assertProblem(Person.refresh(phone.sessionToken()), 401, "session-ended");
        assertThat(Person.refresh(laptop.sessionToken()).statusCode()).isEqualTo(200);
    }

    @Test
    void endsNobodyElsesSession() {
        Tokens other = Person.registered().session();
        Tokens person = Person.registered().session();

        assertProblem(person.request().delete("/api/auth/sessions/" + other.sessionId()), 404, "not-found");

        assertThat(Person.refresh(other.sessionToken()).statusCode()).isEqualTo(200);
    }

    @Test
    void signsOut() {
        Tokens tokens = Person.registered().session();

        Response response = tokens.request().delete("/api/auth/sessions/current");

        assertThat(response.statusCode()).isEqualTo(204);
        assertProblem(Person.refresh(tokens.sessionToken()), 401, "session-ended");
        assertProblem(tokens.request().delete("/api/auth/sessions/current"), 401, "unauthenticated");
    }

    @Test
    @Proves("MQ-02")
    void endsTheAccessTokenWithItsSession() {
        Person person = Person.registered();
        Tokens phone = person.session();
        Tokens laptop = person.session();
        phone.request().get("/api/auth/me").then().statusCode(200);

        laptop.request()
                .delete("/api/auth/sessions/" + phone.sessionId())
                .then()
                .statusCode(204);

        assertProblem(phone.request().get("/api/auth/me"), 401, "unauthenticated");
        assertProblem(phone.request().delete("/api/auth/sessions/" + laptop.sessionId()), 401, "unauthenticated");
        assertThat(laptop.request().get("/api/auth/me").statusCode()).isEqualTo(200);
    }

    /** As if another replica had ended it, and nobody had heard of that yet. */
    @Test
    void endsNoSessionFromOneThatIsOver() {
        Person person = Person.registered();
        Tokens over = person.session();
        Tokens alive = person.session();
        stored.set("sessions", over.sessionId(), new Document("endedAt", clock.instant()));

        assertProblem(over.request().delete("/api/auth/sessions/" + alive.sessionId()), 401, "session-ended");

        assertThat(Person.refresh(alive.sessionToken()).statusCode()).isEqualTo(200);
    }

    @Test
    @Proves("MQ-22")
    void isNobodyElsesWhenItIsPutInTheirNameInTheStore() {
        Tokens victim = Person.registered().session();
        Tokens writer = Person.registered().session();
        String victimId = victim.request().get("/api/auth/me").jsonPath().getString("id");

        stored.set("sessions", writer.sessionId(), new Document("userId", victimId));

        assertProblem(Person.refresh(writer.sessionToken()), 401, "session-ended");
        assertThat(victim.request().get("/api/auth/sessions").jsonPath().getList("items.id"))
                .containsExactly(victim.sessionId());
        assertThat(Person.refresh(victim.sessionToken()).statusCode()).isEqualTo(200);

        stored.set("sessions", writer.sessionId(), new Document("userId", "somebody without a key"));
        assertProblem(Person.refresh(writer.sessionToken()), 401, "session-ended");
    }

    /** As if the process had died right after the password was stored. */
    @Test
    void theNewPasswordItselfEndsTheOtherSessions() {
        Person person = Person.registered();
        Tokens phone = person.session();
        String accountId = phone.request().get("/api/auth/me").jsonPath().getString("id");

        stored.set("accounts", accountId, new Document("credential", 1));

        assertProblem(Person.refresh(phone.sessionToken()), 401, "session-ended");
        assertProblem(phone.request().get("/api/auth/me/browser-key"), 401, "session-ended");
        Tokens afterwards = person.session();
        assertThat(Person.refresh(afterwards.sessionToken()).statusCode()).isEqualTo(200);
        assertThat(afterwards.request().get("/api/auth/sessions").jsonPath().getList("items.id"))
                .containsExactly(afterwards.sessionId());
    }

    @Test
    void changesThePasswordAndEndsTheOtherSessions() {
        Person person = Person.registered();
        Tokens phone = person.session();
        Tokens laptop = person.session();

        Response response = changePassword(laptop, person.password(), "a brand new passphrase");

        assertThat(response.statusCode()).isEqualTo(204);
        assertProblem(Person.refresh(phone.sessionToken()), 401, "session-ended");
        assertProblem(phone.request().get("/api/auth/me"), 401, "unauthenticated");
        assertThat(Person.refresh(laptop.sessionToken()).statusCode()).isEqualTo(200);
        assertProblem(person.signIn(), 401, "bad-credentials");
        assertThat(person.withPassword("a brand new passphrase").signIn().statusCode())
                .isEqualTo(201);
    }

    @Test
    void changesThePasswordOnlyWithTheCurrentOne() {
        Person person = Person.registered();
        assertProblem(changePassword(person.session(), "wrong", "a brand new passphrase"), 401, "bad-credentials");
    }

    @Test
    void refusesAWeakNewPassword() {
        Person person = Person.registered();
        assertProblem(changePassword(person.session(), person.password(), "password12"), 422, "validation");
    }

    @Test
    void limitsGuessesOfTheCurrentPassword() {
        Tokens tokens = Person.registered().session();
        for (int attempt = 0; attempt < 10; attempt++) {
            changePassword(tokens, "wrong " + attempt, "a brand new passphrase");
        }

        assertProblem(changePassword(tokens, "wrong again", "a brand new passphrase"), 429, "too-many-attempts");
    }

    private static Response changePassword(Tokens tokens, String current, String next) {
        return tokens.request(Map.of("currentPassword", current, "newPassword", next))
                .put("/api/auth/me/password");
    }

    private Duration in(Response response, String field) {
        return Duration.between(
                clock.instant(), Instant.parse(response.jsonPath().getString(field)));
    }
}
