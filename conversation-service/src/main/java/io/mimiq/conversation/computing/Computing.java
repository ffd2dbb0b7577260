package io.mimiq.conversation.computing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;

/** Computes on a bounded worker pool, in the context of the caller: what follows runs where the caller does. */
@Singleton
public final class Computing {

    private final Vertx vertx;

    Computing(Vertx vertx) {
        this.vertx = vertx;
    }

    public <T> Uni<T> compute(Callable<T> work) {
        return Uni.createFrom().deferred(() -> vertx.executeBlocking(work, false));
    }
}
