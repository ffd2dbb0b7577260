package io.mimiq.platform.persistence;

import io.micrometer.core.instrument.MeterRegistry;
import io.mimiq.platform.crypto.ApplicationKeys;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.Rewrapped;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * While previous application keys are configured, moves every data key to the current one. Runs periodically and on one
 * replica at a time, so the next replica resumes an interrupted run.
 */
@Singleton
class KeyRotation {
    private static final Logger LOG = Logger.getLogger(KeyRotation.class);
    private static final Duration TURN = Duration.ofMinutes(9);

    private final ApplicationKeys applicationKeys;
    private final KeyRing keyRing;
    private final Leases leases;
    private final AtomicLong unreadable;

    KeyRotation(ApplicationKeys applicationKeys, KeyRing keyRing, Leases leases, MeterRegistry meters) {
        this.applicationKeys = applicationKeys;
        this.keyRing = keyRing;
        this.leases = leases;
        this.unreadable = meters.gauge("mimiq.keys.unreadable", new AtomicLong());
    }

    @Scheduled(
            identity = "key-rotation",
            every = "${mimiq.key-rotation.every:10m}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> rotate() {
        return applicationKeys.hasPrevious()
                ? leases.tryAcquire("key-rotation", TURN).chain(this::rewrap)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> rewrap(boolean myTurn) {
        return myTurn
                ? keyRing.rewrap().invoke(this::report).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private void report(Rewrapped done) {
        String current = applicationKeys.current().id();
        unreadable.set(done.unreadable());
        if (done.unreadable() > 0) {
            LOG.errorf(
                    "%d data keys are under no configured application key and cannot be read; %d were brought under \"%s\"",
                    done.unreadable(), done.rewrapped(), current);
        } else if (done.rewrapped() > 0) {
            LOG.infof("%d data keys were brought under the application key \"%s\"", done.rewrapped(), current);
        } else {
            LOG.infof("Every data key is under the application key \"%s\": previous ones can be removed", current);
        }
    }
}
