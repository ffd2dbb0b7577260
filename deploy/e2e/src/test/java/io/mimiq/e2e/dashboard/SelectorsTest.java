package io.mimiq.e2e.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SelectorsTest {
    @Test
    void findsWhatIsReadAndNothingElse() {
        assertThat(Selectors.of("""
                        histogram_quantile(0.99, sum by (le, route) (rate(requests_bucket{route!="/api/{id}/** (x)"}[5m])))
                          > 2 and on (service) sum without (status)(failures_total offset 5m) / (up{job="mimiq"} == 0 or vector(0))"""))
                .containsExactly("requests_bucket{route!=\"/api/{id}/** (x)\"}", "failures_total", "up{job=\"mimiq\"}");
    }

    @Test
    void findsWhatIsComputedAhead() {
        assertThat(Selectors.of("mimiq:errors:ratio_rate5m > 0.0144 and mimiq:errors:ratio_rate1h > 1e-3"))
                .containsExactly("mimiq:errors:ratio_rate5m", "mimiq:errors:ratio_rate1h");
    }
}
