package io.mimiq.platform.web;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/**
 * What goes on when nobody waits for it any more: what has reserved something to give back, and calls of other services. The
 * REST client forgets a request that is cancelled half-way: its connection would be taken until a timeout.
 */
public final class Unbroken {
    private Unbroken() {}

    public static <T> Uni<T> call(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> work.get().subscribe().with(emitter::complete, emitter::fail));
    }
}
