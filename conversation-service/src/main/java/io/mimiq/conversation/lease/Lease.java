package io.mimiq.conversation.lease;

import io.mimiq.platform.storage.Replica;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A replica's claim on what it runs, as stored.
 *
 * @param leaseUntil when the claim expires; absent once the work has ended
 * @param replica the process that holds it, see {@link Replica}
 * @param run of that process
 */
public record Lease(
        @Nullable Instant leaseUntil,
        @Nullable String replica,
        @Nullable String run) {

    /** Due once it has expired, or at once if an earlier run of this replica held it. */
    public static final String FIELD = "leaseUntil";

    public static Lease of(Replica replica, Instant until) {
        return new Lease(until, replica.name(), replica.run());
    }
}
