package io.mimiq.auth.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TriesTest {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final int FREE = 5;

    @Test
    void doublesTheWaitAfterTheFreeOnes() {
        List<Long> waits = new ArrayList<>();
        Tries tries = Tries.NONE;
        for (int one = 0; one < 14; one++) {
            tries = tries.and(START, FREE);
            waits.add(tries.wait(START).toSeconds());
        }

        assertThat(waits).containsExactly(0L, 0L, 0L, 0L, 5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 900L, 900L);
    }

    @Test
    void forgetsOneEachQuarterOfAnHour() {
        Tries tries = Tries.NONE;
        for (int one = 0; one < FREE; one++) {
            tries = tries.and(START, FREE);
        }
        Instant soon = START.plus(Tries.FORGOTTEN_AFTER);
        Instant later = soon.plus(Tries.FORGOTTEN_AFTER);

        assertThat(tries.and(soon, FREE).wait(soon)).isPositive();
        assertThat(tries.and(later, FREE).wait(later)).isZero();
    }

    @Test
    void allowsWhoeverKeepsTryingAHundredADay() {
        Tries tries = Tries.NONE;
        Instant now = START;
        int made = 0;
        while (now.isBefore(START.plus(Duration.ofDays(1)))) {
            tries = tries.and(now, FREE);
            made++;
            now = now.plus(tries.wait(now).compareTo(Duration.ZERO) > 0 ? tries.wait(now) : Duration.ZERO);
        }

        assertThat(made).isBetween(90, 115);
    }
}
