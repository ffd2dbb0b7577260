package io.mimiq.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.auth.AuthServers;
import io.mimiq.auth.MovableClock;
import io.mimiq.auth.Person;
import io.mimiq.auth.Person.Tokens;
import io.mimiq.auth.StoredData;
import io.mimiq.auth.Tasks;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** For how long a session is kept. */
@QuarkusTest
@WithTestResource(AuthServers.class)
class SessionRetentionTest {
    private static final Duration IDLE = Duration.ofDays(7);

    @Inject
    MovableClock clock;

    @Inject
    Tasks tasks;

    @Inject
    StoredData stored;

    @BeforeEach
    void stopClock() {
        clock.stop();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void forgetsASessionADayAfterItWasEnded() {
        Person person = Person.registered();
        Tokens ended = person.session();
        Tokens alive = person.session();
        ended.request().delete("/api/auth/sessions/current").then().statusCode(204);

        clock.advance(Sessions.KEPT_AFTER_END);
        tasks.run("retention");
        assertThat(isStored(ended)).isTrue();
        clock.advance(Duration.ofMillis(1));
        tasks.run("retention");

        assertThat(isStored(ended)).isFalse();
        assertThat(isStored(alive)).isTrue();
    }

    @Test
    void forgetsASessionADayAfterItExpired() {
        Tokens tokens = Person.registered().session();

        clock.advance(IDLE.plus(Sessions.KEPT_AFTER_END));
        tasks.run("retention");
        assertThat(isStored(tokens)).isTrue();
        clock.advance(Duration.ofMillis(1));
        tasks.run("retention");

        assertThat(isStored(tokens)).isFalse();
    }

    @Test
    void keepsASessionUntilItsEventsAreOut() {
        Tokens tokens = Person.registered().session();
        stored.set("sessions", tokens.sessionId(), new Document("outboxAt", clock.instant()));

        clock.advance(IDLE.plus(Sessions.KEPT_AFTER_END).plusMillis(1));
        tasks.run("retention");

        assertThat(isStored(tokens)).isTrue();
    }

    private boolean isStored(Tokens tokens) {
        return stored.all("sessions").stream()
                .anyMatch(session -> tokens.sessionId().equals(session.getString("_id")));
    }
}
