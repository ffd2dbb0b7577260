package io.mimiq.platform.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what happens to incoming events, and how late they are. All counters are registered at startup, so that what
 * never happens reads as zero.
 */
@Singleton
class ConsumptionMetrics {
    private final MeterRegistry meters;
    private final Clock clock;
    private final Set<InHand> inHand = ConcurrentHashMap.newKeySet();

    ConsumptionMetrics(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        for (EventTopic topic : EventTopic.values()) {
            for (String outcome : new String[] {"consumed", "retried", "dead.lettered", "refused"}) {
                meters.counter("mimiq.events." + outcome, "topic", topic.topic());
            }
            lag(topic.topic());
        }
        Gauge.builder("mimiq.events.in.hand.age", this, ConsumptionMetrics::oldestSeconds)
                .description("For how long the event that is worst off has been tried, again and again")
                .baseUnit("seconds")
                .register(meters);
    }

    /** Registers an event, or a batch, as in progress; run the result when it is done. */
    Runnable taken() {
        InHand event = new InHand(clock.instant());
        inHand.add(event);
        return () -> inHand.remove(event);
    }

    void handled(String topic, Instant at) {
        Duration late = Duration.between(at, clock.instant());
        lag(topic).record(late.isNegative() ? Duration.ZERO : late);
    }

    void consumed(String topic) {
        count("consumed", topic);
    }

    void retried(String topic) {
        count("retried", topic);
    }

    void deadLettered(String topic) {
        count("dead.lettered", topic);
    }

    void refused(String topic) {
        count("refused", topic);
    }

    private void count(String outcome, String topic) {
        meters.counter("mimiq.events." + outcome, "topic", topic).increment();
    }

    private Timer lag(String topic) {
        return Timer.builder("mimiq.events.lag")
                .description("From when an event happened until it was handled")
                .tag("topic", topic)
                .register(meters);
    }

    private double oldestSeconds() {
        return inHand.stream()
                .map(InHand::since)
                .min(Comparator.naturalOrder())
                .map(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    /** Not a record: two events taken at the same instant must stay two. */
    private static final class InHand {
        private final Instant since;

        InHand(Instant since) {
            this.since = since;
        }

        Instant since() {
            return since;
        }
    }
}
