package io.mimiq.usage.erasure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How many deletions are under way, and for how long the oldest of them has been. Each replica tells of all. */
@Singleton
class DeletionMetrics {
    private static final Logger LOG = Logger.getLogger(DeletionMetrics.class);

    private final DeletionRepository deletions;
    private final Clock clock;
    private volatile Running running = new Running(0, null);

    DeletionMetrics(DeletionRepository deletions, Clock clock, MeterRegistry meters) {
        this.deletions = deletions;
        this.clock = clock;
        Gauge.builder("mimiq.deletions.running", this, metrics -> metrics.running.count())
                .description("Deletions that some service has not confirmed")
                .register(meters);
        Gauge.builder("mimiq.deletions.oldest.age", this, metrics -> metrics.running.ageSeconds(clock.instant()))
                .description("For how long the oldest of them has been under way")
                .baseUnit("seconds")
                .register(meters);
    }

    /** @param oldest when the first of them was asked for; null when there is none */
    private record Running(int count, @Nullable Instant oldest) {
        double ageSeconds(Instant now) {
            return oldest == null ? 0 : Duration.between(oldest, now).toMillis() / 1000.0;
        }
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return deletions
                .running()
                .invoke(this::note)
                .onFailure()
                .invoke(failure -> LOG.warnf("Running deletions cannot be counted: %s", failure))
                .onFailure()
                .recoverWithItem(List.of())
                .replaceWithVoid();
    }

    private void note(List<Deletion> found) {
        running = new Running(
                found.size(),
                found.stream()
                        .map(Deletion::requestedAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }
}
