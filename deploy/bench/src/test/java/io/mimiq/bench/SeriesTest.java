package io.mimiq.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SeriesTest {
    private static final Series SERIES = Series.of(4.0, 1.0, 3.0, 2.0, 100.0);

    @Test
    void tellsTheMiddleAndTheEnds() {
        assertThat(SERIES.median()).isEqualTo(3);
        assertThat(SERIES.percentile(0)).isEqualTo(1);
        assertThat(SERIES.percentile(99)).isEqualTo(100);
        assertThat(SERIES.text("%.1f")).isEqualTo("3.0 (1.0 to 100.0)");
    }

    @Test
    void comparesRoundByRound() {
        Series ratio = Series.of(2.0, 20.0, 6.0).dividedBy(Series.of(1.0, 10.0, 2.0));

        assertThat(ratio).isEqualTo(Series.of(2.0, 2.0, 3.0));
    }

    @Test
    void comparesOnlySeriesOfTheSameRounds() {
        Series shorter = Series.of(1.0);

        assertThatThrownBy(() -> SERIES.dividedBy(shorter)).isInstanceOf(IllegalArgumentException.class);
    }
}
