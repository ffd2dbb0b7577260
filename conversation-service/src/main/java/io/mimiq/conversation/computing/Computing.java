package io.mimiq.conversation.computing;

import io.mimiq.platform.web.computing.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;

/** Computes off the event loop, in the context of the caller: what follows runs where the caller does. */
@Singleton
public final class Computing {

    private final Workers workers;

    Computing(Workers workers) {
        this.workers = workers;
    }

    public <T> Uni<T> compute(Callable<T> work) {
        return workers.compute(work);
    }
}
