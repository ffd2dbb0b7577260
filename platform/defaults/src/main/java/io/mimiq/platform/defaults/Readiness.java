package io.mimiq.platform.defaults;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Exposes the checks of {@code /q/health/ready} as gauges (1 up, 0 down), so that an alert can name the store that is
 * down.
 */
@Singleton
class Readiness {
    private static final Logger LOG = Logger.getLogger(Readiness.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration FIRST = Duration.ofSeconds(1);

    private final SmallRyeHealthReporter health;
    private final MeterRegistry meters;
    private final Map<String, AtomicInteger> states = new ConcurrentHashMap<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicInteger all;

    Readiness(SmallRyeHealthReporter health, MeterRegistry meters) {
        this.health = health;
        this.meters = meters;
        this.all = meters.gauge("mimiq.ready", new AtomicInteger());
    }

    void watch(@Observes StartupEvent start, Vertx vertx) {
        vertx.setTimer(FIRST.toMillis(), timer -> look());
        vertx.setPeriodic(EVERY.toMillis(), timer -> look());
    }

    /** Skips a round while a slow check is still running. */
    private void look() {
        if (looking.compareAndSet(false, true)) {
            Uni.createFrom()
                    .deferred(health::getReadinessAsync)
                    .eventually(() -> looking.set(false))
                    .subscribe()
                    .with(this::note, failure -> LOG.warnf("Readiness cannot be told: %s", failure));
        }
    }

    private void note(SmallRyeHealth answer) {
        all.set(answer.isDown() ? 0 : 1);
        for (JsonObject check : answer.getPayload().getJsonArray("checks").getValuesAs(JsonObject.class)) {
            state(check.getString("name")).set(check.getString("status").equals("UP") ? 1 : 0);
        }
    }

    private AtomicInteger state(String check) {
        return states.computeIfAbsent(
                check, name -> meters.gauge("mimiq.ready.check", Tags.of("check", name), new AtomicInteger()));
    }
}
