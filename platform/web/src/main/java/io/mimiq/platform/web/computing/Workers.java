package io.mimiq.platform.web.computing;

import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Computes in the context of the caller: what follows runs where the caller does. */
@Singleton
public class Workers {
    private final Vertx vertx;
    private final Duration limit;
    private final Turns turns;

    Workers(Vertx vertx, Config config) {
        this.vertx = vertx;
        this.limit = config.limit();
        int each = Runtime.getRuntime().availableProcessors();
        this.turns = new Turns(2 * each + 1, each, config.waiting());
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
        return Uni.createFrom().emitter(emitter -> begin(work, emitter));
    }

    private <T> void begin(Callable<T> work, UniEmitter<? super T> emitter) {
        Context context = vertx.getOrCreateContext();
        String person = Person.in(context);
        Runnable start = () -> context.<T>executeBlocking(work::call, false).onComplete(done -> {
            turns.end(person);
            if (done.succeeded()) {
                emitter.complete(done.result());
            } else {
                emitter.fail(done.cause());
            }
        });
        long alarm = vertx.setTimer(limit.toMillis(), late -> emitter.fail(tooMuch()));
        emitter.onTermination(() -> {
            vertx.cancelTimer(alarm);
            turns.leave(person, start);
        });
        if (!turns.take(person, start)) {
            emitter.fail(tooMuch());
        }
    }

    private static ProblemException tooMuch() {
        return new ProblemException(CommonError.UNAVAILABLE, "This takes too long to compute.")
                .header("Retry-After", "30");
    }
}
