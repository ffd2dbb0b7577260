package io.mimiq.platform.storage;

import io.micrometer.core.instrument.MeterRegistry;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.events.Outbox;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What every {@link StoredCollection} works with. */
@Singleton
public final class Storage {
    private final KeyRing keys;
    private final Outbox outbox;
    private final Replica replica;
    private final Clock clock;
    private final MeterRegistry meters;

    Storage(KeyRing keys, Outbox outbox, Replica replica, Clock clock, MeterRegistry meters) {
        this.keys = keys;
        this.outbox = outbox;
        this.replica = replica;
        this.clock = clock;
        this.meters = meters;
    }

    /** Now, in milliseconds: MongoDB's precision. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    KeyRing keys() {
        return keys;
    }

    Outbox outbox() {
        return outbox;
    }

    Replica replica() {
        return replica;
    }

    MeterRegistry meters() {
        return meters;
    }
}
