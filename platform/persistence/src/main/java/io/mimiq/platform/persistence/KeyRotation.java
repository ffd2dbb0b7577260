package io.mimiq.platform.persistence;

import io.micrometer.core.instrument.MeterRegistry;
import io.mimiq.platform.crypto.ApplicationKeys;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.Rewrapped;
import io.mimiq.platform.work.BackgroundTask;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * While previous application keys are configured, moves every data key to the current one. Every replica does: each run
 * resumes what is left.
 */
@Singleton
class KeyRotation implements BackgroundTask {
    private static final Logger LOG = Logger.getLogger(KeyRotation.class);

    private final ApplicationKeys applicationKeys;
    private final KeyRing keyRing;
    private final String every;
    private final AtomicLong unreadable;

    KeyRotation(
            ApplicationKeys applicationKeys,
            KeyRing keyRing,
            @ConfigProperty(name = "mimiq.key-rotation.every", defaultValue = "10m") String every,
            MeterRegistry meters) {
        this.applicationKeys = applicationKeys;
        this.keyRing = keyRing;
        this.every = every;
        this.unreadable = meters.gauge("mimiq.keys.unreadable", new AtomicLong());
    }

    @Override
    public String name() {
        return "key-rotation";
    }

    @Override
    public String every() {
        return every;
    }

    @Override
    public Uni<Void> run() {
        return applicationKeys.hasPrevious()
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
