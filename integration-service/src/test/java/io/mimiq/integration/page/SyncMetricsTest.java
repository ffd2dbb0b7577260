package io.mimiq.integration.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mimiq.integration.IntegrationError;
import io.mimiq.integration.page.SyncOutcome.Postponed;
import io.mimiq.integration.page.SyncOutcome.Refused;
import io.mimiq.integration.page.SyncOutcome.Stored;
import io.mimiq.integration.page.SyncOutcome.Unchanged;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SyncMetricsTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SyncMetrics metrics = new SyncMetrics(meters);

    @Test
    void countsFromNothing() {
        assertThat(meters.get("mimiq.confluence.syncs").counters())
                .hasSize(4)
                .allSatisfy(counter -> assertThat(counter.count()).isZero());
    }

    @Test
    void countsEachOutcomeForItself() {
        metrics.count(new Stored("Tides", 2));
        metrics.count(new Unchanged());
        metrics.count(new Unchanged());
        metrics.count(new Postponed(IntegrationError.BUSY, Optional.empty()));
        metrics.count(new Refused(IntegrationError.PAGE_MISSING));

        assertThat(syncs("stored")).isEqualTo(1);
        assertThat(syncs("unchanged")).isEqualTo(2);
        assertThat(syncs("postponed")).isEqualTo(1);
        assertThat(syncs("refused")).isEqualTo(1);
    }

    private double syncs(String outcome) {
        return meters.get("mimiq.confluence.syncs")
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
