package io.mimiq.platform.web.computing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Computes in the context of the caller: what follows runs where the caller does. */
@Singleton
public class Workers {
    private static final int EACH = Runtime.getRuntime().availableProcessors();

    private final Shift shift;

    Workers(Vertx vertx, Config config) {
        this.shift = new Shift(
                vertx,
                new Turns(2 * EACH + 1, EACH, config.waiting()),
                config.limit(),
                "This takes too long to compute.");
    }

    /** How much is computed at once and how long. */
    @ConfigMapping(prefix = "mimiq.computing")
    interface Config {
        /** An answer that takes longer is not waited for. */
        @WithDefault("30s")
        Duration limit();

        /** Computations of one person that may wait. */
        @WithDefault("256")
        int waiting();
    }

    /** Fails with 503 if it takes too long, or if too much of the same person's waits. */
    public <T> Uni<T> compute(Callable<T> work) {
        return shift.compute(work);
    }
}
