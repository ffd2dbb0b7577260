package io.mimiq.gateway.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.mimiq.gateway.route.Service;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How the services answer, counted from the start also for what should never happen. */
@Singleton
class RelayMetrics {
    /** Why an answer did not come, or not whole. */
    enum Trouble {
        UNREACHABLE("unreachable"),
        TIMEOUT("timeout"),
        /** All connections to the service are taken, and too many requests wait for one. */
        BUSY("busy"),
        BROKEN_OFF("broken-off");

        private final String tag;

        Trouble(String tag) {
            this.tag = tag;
        }
    }

    private final Map<Service, Timer> latencies = new EnumMap<>(Service.class);
    private final Map<Service, Map<Trouble, Counter>> troubles = new EnumMap<>(Service.class);
    private final AtomicInteger streams;

    RelayMetrics(MeterRegistry meters) {
        streams = meters.gauge("mimiq.gateway.streams", new AtomicInteger());
        for (Service service : Service.values()) {
            latencies.put(
                    service,
                    Timer.builder("mimiq.gateway.upstream")
                            .description("Time until a service begins to answer")
                            .tag("upstream", service.wireName())
                            .register(meters));
            Map<Trouble, Counter> counters = new EnumMap<>(Trouble.class);
            for (Trouble trouble : Trouble.values()) {
                counters.put(
                        trouble,
                        Counter.builder("mimiq.gateway.troubles")
                                .description("Answers of a service that did not come, or not whole")
                                .tag("upstream", service.wireName())
                                .tag("trouble", trouble.tag)
                                .register(meters));
            }
            troubles.put(service, counters);
        }
    }

    void answeredAfter(Service service, long nanos) {
        Objects.requireNonNull(latencies.get(service)).record(nanos, TimeUnit.NANOSECONDS);
    }

    void trouble(Service service, Trouble trouble) {
        Objects.requireNonNull(Objects.requireNonNull(troubles.get(service)).get(trouble))
                .increment();
    }

    void streamBegan() {
        streams.incrementAndGet();
    }

    void streamEnded() {
        streams.decrementAndGet();
    }
}
