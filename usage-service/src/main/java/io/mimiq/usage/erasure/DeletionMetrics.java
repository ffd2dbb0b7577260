package io.mimiq.usage.erasure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.mimiq.platform.work.BackgroundTask;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many deletions are under way, and for how long the oldest of them has been. Each replica reports all of them. */
@Singleton
class DeletionMetrics implements BackgroundTask {
    private final Deletions deletions;
    private volatile Running running = new Running(0, null);

    DeletionMetrics(Deletions deletions, Clock clock, MeterRegistry meters) {
        this.deletions = deletions;
        Gauge.builder("mimiq.deletions.running", this, metrics -> metrics.running.count())
                .description("Deletions that some service has not confirmed")
                .register(meters);
        Gauge.builder("mimiq.deletions.oldest.age", this, metrics -> metrics.running.ageSeconds(clock.instant()))
                .description("For how long the oldest of them has been under way")
                .baseUnit("seconds")
                .register(meters);
    }

    /** @param oldest when the first of them was requested; null if there is none */
    private record Running(int count, @Nullable Instant oldest) {
        double ageSeconds(Instant now) {
            return oldest == null ? 0 : Duration.between(oldest, now).toMillis() / 1000.0;
        }
    }

    @Override
    public String name() {
        return "deletion-metrics";
    }

    @Override
    public String every() {
        return "10s";
    }

    @Override
    public Uni<Void> run() {
        return deletions.running().invoke(this::note).replaceWithVoid();
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
