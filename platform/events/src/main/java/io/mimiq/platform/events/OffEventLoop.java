package io.mimiq.platform.events;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** For what takes long: runs on a worker thread and completes on the caller's Vert.x context, if there is one. */
final class OffEventLoop {
    private OffEventLoop() {}

    static <T> Uni<T> run(Uni<T> work) {
        Context context = Vertx.currentContext();
        Uni<T> done = work.runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        return context == null ? done : done.emitOn(task -> context.runOnContext(ignored -> task.run()));
    }
}
