package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineKindTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-02 10:00:01 INFO Started",
                "02/Nov/2026 10:00:01 started",
                "[Wed Oct 11 14:32:52 2026] [error] client denied",
                "Nov 12 10:00:03 host kernel: oops",
                "10:00:01 connection lost",
                "[    0.000000] Linux version",
                "[INFO] Scanning for projects",
                "db_1   | ready",
                "1762077601.123 connected"
            })
    void isAnEntryOfALog(String line) {
        assertThat(LineKind.isLog(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "May 2026 was wet",
                "10:00 Stand-up",
                "Warning: hot",
                "a | b",
                "In 2026 = fine",
                "[x] done",
                "[1] Lind, D."
            })
    void isNone(String line) {
        assertThat(LineKind.isLog(line)).isFalse();
    }
}
