package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2.3.0 | 2.2.0;2.1.0 | 0",
                "[2.3.0] - 2026-10-02 | Intro;[2.2.0] - 2026-06-01;[2.1.0] - 2026-01-01 | 1",
                "2.1.5 | 2.2.0;2.1.0 | 1",
                "2.0.0 | 2.2.0;2.1.0 | 2",
                "2.10.0 | 2.9.0 | 0",
                "2.3.0 | 2.1.0;2.2.0 | 2",
                "1 December 2026 | 24 November 2026 | 1",
                "1 December 2026 | 24 November 2026;17 November 2026;Rules | 0",
                "1 December 2026 | 17 November 2026;24 November 2026;Rules | 2",
                "Owners | Rules;Dates | 2"
            })
    void goesOnInTheOrderOfTheSeries(String heading, String siblings, int index) {
        assertThat(Series.index(heading, List.of(siblings.split(";")))).isEqualTo(index);
    }
}
