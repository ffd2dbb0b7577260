package io.mimiq.knowledge;

import io.mimiq.knowledge.sweep.Sweeper;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Sweeps as the scheduler does, in a context of its own, but when a test wants. */
@Singleton
public class Sweeping {

    private final Sweeper sweeper;
    private final Vertx vertx;

    Sweeping(Sweeper sweeper, Vertx vertx) {
        this.sweeper = sweeper;
        this.vertx = vertx;
    }

    public void now() {
        at(Instant.now());
    }

    /** As if it were that time and nothing had to be old. */
    public void at(Instant time) {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        sweeper.sweep(time)
                .runSubscriptionOn(task -> context.runOnContext(ignored -> task.run()))
                .await()
                .indefinitely();
    }
}
