package io.mimiq.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ConsumptionMetricsTest {
    private static final Instant START = Instant.parse("2026-03-04T05:06:07Z");
    private static final String TOPIC = EventTopic.PRIVACY.topic();

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ConsumptionMetrics metrics = new ConsumptionMetrics(meters, clock);

    @Test
    void countsFromNothing() {
        assertThat(meters.get("mimiq.events.dead.lettered").counters())
                .hasSize(EventTopic.values().length)
                .allSatisfy(counter -> assertThat(counter.count()).isZero());
    }

    @Test
    void tellsHowLongTheOldestEventInHandIsTried() {
        Runnable first = metrics.taken();
        now.set(START.plusSeconds(30));
        Runnable second = metrics.taken();
        now.set(START.plusSeconds(40));

        assertThat(inHandAge()).isEqualTo(40);
        first.run();
        assertThat(inHandAge()).isEqualTo(10);
        second.run();
        assertThat(inHandAge()).isZero();
    }

    @Test
    void tellsHowLateEventsAreHandled() {
        metrics.handled(TOPIC, START.minus(Duration.ofSeconds(7)));

        assertThat(meters.get("mimiq.events.lag").tag("topic", TOPIC).timer().max(TimeUnit.SECONDS))
                .isEqualTo(7);
    }

    @Test
    void takesAnEventFromAClockThatIsAheadForOneOfNow() {
        metrics.handled(TOPIC, START.plusSeconds(3));

        assertThat(meters.get("mimiq.events.lag").tag("topic", TOPIC).timer().max(TimeUnit.SECONDS))
                .isZero();
    }

    private double inHandAge() {
        return meters.get("mimiq.events.in.hand.age").gauge().value();
    }
}
