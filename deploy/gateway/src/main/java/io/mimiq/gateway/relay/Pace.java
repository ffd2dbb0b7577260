package io.mimiq.gateway.relay;

import io.mimiq.gateway.GatewayConfig;

/** Whether a body arrives fast enough. Only the time counts in which it was waited for. */
final class Pace {
    /** A connection may take a while to get going. */
    private static final long GRACE_NANOS = 10_000_000_000L;

    private final long mostNanos;
    private final double bytesPerNano;
    private long awaitedNanos;
    private long since = System.nanoTime();
    private boolean awaiting = true;

    Pace(GatewayConfig.Requests limits) {
        this.mostNanos = limits.bodyTime().toNanos();
        this.bytesPerNano = limits.bodyRate().asLongValue() / 1e9;
    }

    void await() {
        if (!awaiting) {
            awaiting = true;
            since = System.nanoTime();
        }
    }

    void rest() {
        awaitedNanos = awaited();
        awaiting = false;
    }

    boolean isTooSlow(long received) {
        long awaited = awaited();
        return awaited > mostNanos || (awaited > GRACE_NANOS && received < (awaited - GRACE_NANOS) * bytesPerNano);
    }

    private long awaited() {
        return awaiting ? awaitedNanos + System.nanoTime() - since : awaitedNanos;
    }
}
