package io.mimiq.integration.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "30, 30",
        "0, 1",
        "999999999, 3600",
        "99999999999999, 60",
        "-5, 60",
        "soon, 60",
        "'Sun, 01 Mar 2026 12:02:00 GMT', 120",
        "'Sun, 01 Mar 2026 11:00:00 GMT', 1",
        "'Sat, 01 Mar 2036 11:00:00 GMT', 3600"
    })
    void staysWithinReason(String header, long seconds) {
        assertThat(RetryAfter.parse(header, NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void waitsAMinuteWhenTheSiteDoesNotSay() {
        assertThat(RetryAfter.parse(null, NOW)).isEqualTo(Duration.ofMinutes(1));
    }
}
