package io.mimiq.auth.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.MeterRegistry;
import io.mimiq.auth.AuthServers;
import io.mimiq.auth.MovableClock;
import io.mimiq.auth.Person;
import io.mimiq.auth.Person.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the ops people can count. */
@QuarkusTest
@WithTestResource(AuthServers.class)
class SessionMetricsTest {
    @Inject
    MovableClock clock;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void stopClock() {
        clock.stop();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void countsWhatBecomesOfSessions() {
        double created = sessions("created");
        double refused = sessions("refused");
        double refreshed = sessions("refreshed");
        double reused = sessions("reused");

        Person person = Person.registered();
        Tokens tokens = person.session();
        person.withPassword("wrong").signIn();
        Person.refresh(tokens.sessionToken());
        clock.advance(Duration.ofMinutes(1));
        Person.refresh(tokens.sessionToken());

        assertThat(sessions("created")).isEqualTo(created + 1);
        assertThat(sessions("refused")).isEqualTo(refused + 1);
        assertThat(sessions("refreshed")).isEqualTo(refreshed + 1);
        assertThat(sessions("reused")).isEqualTo(reused + 1);
    }

    @Test
    void countsAttemptsBeyondTheLimit() {
        Person nobody = Person.unregistered();
        for (int attempt = 0; attempt < 10; attempt++) {
            nobody.signIn();
        }
        double limited = limited();
        double refused = sessions("refused");

        nobody.signIn();

        assertThat(limited()).isEqualTo(limited + 1);
        assertThat(sessions("refused")).as("nothing was tried").isEqualTo(refused);
    }

    @Test
    void tellsHowOldTheSigningKeyIs() {
        Person.registered().session();
        double age = keyAge();

        clock.advance(Duration.ofMinutes(10));

        assertThat(keyAge()).isCloseTo(age + 600, within(0.001));
    }

    private double keyAge() {
        return meters.get("mimiq.auth.signing.key.age").gauge().value();
    }

    private double sessions(String event) {
        return meters.get("mimiq.auth.sessions").tag("event", event).counter().count();
    }

    private double limited() {
        return meters.get("mimiq.auth.limited")
                .tag("limit", "ACCOUNT_FROM_NETWORK")
                .counter()
                .count();
    }
}
