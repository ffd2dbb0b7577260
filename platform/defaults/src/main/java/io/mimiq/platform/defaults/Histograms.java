package io.mimiq.platform.defaults;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/** Adds a histogram to every duration that a person waits for, so that percentiles can be computed across replicas. */
@Singleton
class Histograms {
    private static final Set<String> WAITED_FOR = Set.of(
            "http.server.requests",
            "mimiq.gateway.requests",
            "mimiq.gateway.upstream",
            "mimiq.answers.first.delta",
            "mimiq.ai.calls",
            "mimiq.events.lag");

    private static final double[] BOUNDARIES = Stream.of(
                    5L, 10L, 25L, 50L, 100L, 250L, 500L, 1_000L, 2_500L, 5_000L, 10_000L, 30_000L, 60_000L)
            .map(Duration::ofMillis)
            .mapToDouble(Duration::toNanos)
            .toArray();

    @Produces
    @Singleton
    MeterFilter histograms() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return WAITED_FOR.contains(id.getName())
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BOUNDARIES)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
