package io.mimiq.integration.page;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** Counts how syncs end. Every outcome is there from the start, with zero. */
@Startup
@Singleton
class SyncMetrics {
    private final Counter stored;
    private final Counter unchanged;
    private final Counter postponed;
    private final Counter refused;

    SyncMetrics(MeterRegistry meters) {
        stored = counter("stored", meters);
        unchanged = counter("unchanged", meters);
        postponed = counter("postponed", meters);
        refused = counter("refused", meters);
    }

    void count(SyncOutcome outcome) {
        of(outcome).increment();
    }

    private Counter of(SyncOutcome outcome) {
        if (outcome instanceof SyncOutcome.Stored) {
            return stored;
        }
        if (outcome instanceof SyncOutcome.Unchanged) {
            return unchanged;
        }
        return outcome instanceof SyncOutcome.Postponed ? postponed : refused;
    }

    private static Counter counter(String outcome, MeterRegistry meters) {
        return meters.counter("mimiq.confluence.syncs", "outcome", outcome);
    }
}
