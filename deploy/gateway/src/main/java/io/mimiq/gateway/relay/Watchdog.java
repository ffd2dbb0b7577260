package io.mimiq.gateway.relay;

import io.vertx.core.Vertx;
import java.time.Duration;

/** Acts once when nothing has moved for a while. Being touched costs a clock reading, not a timer. */
final class Watchdog {
    private static final long UNSET = -1;

    private final Vertx vertx;
    private final long patienceNanos;
    private final Runnable bite;
    private long touched = System.nanoTime();
    private long timer = UNSET;
    private boolean expired;

    Watchdog(Vertx vertx, Duration patience, Runnable bite) {
        this.vertx = vertx;
        this.patienceNanos = patience.toNanos();
        this.bite = bite;
    }

    void start() {
        cancel();
        touch();
        schedule(patienceNanos);
    }

    void touch() {
        touched = System.nanoTime();
    }

    void cancel() {
        if (timer != UNSET) {
            vertx.cancelTimer(timer);
            timer = UNSET;
        }
    }

    boolean expired() {
        return expired;
    }

    private void schedule(long nanos) {
        timer = vertx.setTimer(Math.max(1, nanos / 1_000_000), fired -> look());
    }

    private void look() {
        timer = UNSET;
        long left = patienceNanos - (System.nanoTime() - touched);
        if (left > 0) {
            schedule(left);
        } else {
            expired = true;
            bite.run();
        }
    }
}
