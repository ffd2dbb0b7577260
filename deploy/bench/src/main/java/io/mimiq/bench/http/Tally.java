package io.mimiq.bench.http;

import java.util.concurrent.CompletableFuture;

/** Counts down the requests of one run and remembers how long each took. Used on one event loop. */
final class Tally {
    private final long[] nanos;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private int asked;
    private int answered;

    Tally(int requests) {
        this.nanos = new long[requests];
    }

    /** Whether one more is to be asked; counts it. */
    boolean another() {
        return asked < nanos.length && asked++ >= 0;
    }

    void answered(long took) {
        nanos[answered++] = took;
        if (answered == nanos.length) {
            done.complete(null);
        }
    }

    void failed(Throwable failure) {
        done.completeExceptionally(failure);
    }

    boolean isDone() {
        return done.isDone();
    }

    CompletableFuture<Void> done() {
        return done;
    }

    long[] nanos() {
        return nanos.clone();
    }
}
