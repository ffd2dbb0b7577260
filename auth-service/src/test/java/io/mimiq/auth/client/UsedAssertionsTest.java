package io.mimiq.auth.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.auth.AuthServers;
import io.mimiq.auth.MovableClock;
import io.mimiq.auth.Tasks;
import io.mimiq.auth.client.ClientAssertions.Assertion;
import io.mimiq.platform.testing.Patience;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(AuthServers.class)
class UsedAssertionsTest {
    private static final Duration LIFE = Duration.ofMinutes(1);

    @Inject
    UsedAssertions used;

    @Inject
    MovableClock clock;

    @Inject
    Tasks tasks;

    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void stopClock() {
        clock.stop();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void letsAnAssertionBeUsedOnceByEachClient() {
        Instant expiresAt = clock.instant().plus(LIFE);

        assertThat(use("one", expiresAt)).isTrue();
        assertThat(use("one", expiresAt)).isFalse();
        assertThat(use("other", expiresAt)).isTrue();
    }

    @Test
    void forgetsAnAssertionOnlyOnceItCannotBeUsedAnyMore() {
        Instant expiresAt = clock.instant().plus(LIFE);
        use("one", expiresAt);

        clock.advance(LIFE.plus(UsedAssertions.MARGIN));
        tasks.run("retention");
        assertThat(use("one", expiresAt)).isFalse();
        clock.advance(Duration.ofMillis(1));
        tasks.run("retention");

        assertThat(use("one", expiresAt)).isTrue();
    }

    private boolean use(String client, Instant expiresAt) {
        return used.use(new Assertion(client, id, expiresAt)).await().atMost(Patience.ANSWER);
    }
}
