package io.mimiq.knowledge.search;

import io.mimiq.platform.web.Unbroken;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Does one thing at a time for each key, in the order it was asked for; to the end, also when whoever asked leaves. */
final class KeyedLocks {

    private final Map<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    <T> Uni<T> hold(String key, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Executor here = here();
            CompletableFuture<Void> done = new CompletableFuture<>();
            CompletableFuture<Void> before = last.put(key, done);
            return Unbroken.call(() -> Uni.createFrom()
                    .completionStage(before == null ? CompletableFuture.completedFuture(null) : before)
                    .emitOn(here)
                    .chain(work::get)
                    .onTermination()
                    .invoke(() -> {
                        last.remove(key, done);
                        done.complete(null);
                    }));
        });
    }

    /** Whoever waited goes on in a context of their own, not of those that they waited for. */
    private static Executor here() {
        Context context = Vertx.currentContext();
        return context == null ? Runnable::run : MutinyHelper.executor(context);
    }
}
