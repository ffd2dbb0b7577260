package io.mimiq.platform.defaults;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Measures how late the event loops run. A blocked loop delays everything queued on it, and no other metric shows it,
 * because the delayed requests have not started yet.
 */
@Singleton
class EventLoops {
    private static final long EVERY_NANOS = Duration.ofMillis(500).toNanos();

    private final List<Tick> ticks = new CopyOnWriteArrayList<>();

    void watch(@Observes StartupEvent start, Vertx vertx, MeterRegistry meters) {
        Timer delay = Timer.builder("mimiq.event.loop.delay")
                .description("How late a task runs on an event loop, sampled twice a second")
                .register(meters);
        Gauge.builder("mimiq.event.loop.blocked", this, EventLoops::blockedSeconds)
                .description("For how long the event loop that is worst off has been keeping a task waiting")
                .baseUnit("seconds")
                .register(meters);
        for (EventExecutor loop : vertx.nettyEventLoopGroup()) {
            Tick tick = new Tick(delay);
            ticks.add(tick);
            loop.scheduleWithFixedDelay(tick, EVERY_NANOS, EVERY_NANOS, TimeUnit.NANOSECONDS);
        }
    }

    private double blockedSeconds() {
        long worst = ticks.stream().mapToLong(Tick::lateNanos).max().orElse(0);
        return worst / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private static final class Tick implements Runnable {
        private final Timer delay;
        private volatile long due = System.nanoTime() + EVERY_NANOS;

        Tick(Timer delay) {
            this.delay = delay;
        }

        @Override
        public void run() {
            delay.record(lateNanos(), TimeUnit.NANOSECONDS);
            due = System.nanoTime() + EVERY_NANOS;
        }

        long lateNanos() {
            return Math.max(0, System.nanoTime() - due);
        }
    }
}
