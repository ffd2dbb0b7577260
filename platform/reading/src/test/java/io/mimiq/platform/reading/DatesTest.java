package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-02",
                "2.11.2026",
                "19 December 2026",
                "Monday, November 2nd",
                "Montag, den 2. November 2026",
                "lundi 2 novembre 2026",
                "2 de noviembre de 2026",
                "2026年11月2日",
                "November 2026"
            })
    void isADate(String line) {
        assertThat(Dates.isDate(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"November", "Monday", "2 pumps", "Call Dana on 2026-11-02", "version 1.2", "May"})
    void isNone(String line) {
        assertThat(Dates.isDate(line)).isFalse();
    }

    @Test
    void knowsMonthsAndDays() {
        assertThat(Dates.isMonth("Juli")).isTrue();
        assertThat(Dates.isMonth("août")).isTrue();
        assertThat(Dates.isDay("Dienstag")).isTrue();
        assertThat(Dates.isDay("pump")).isFalse();
    }
}
