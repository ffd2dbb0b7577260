package io.mimiq.platform.storage;

import java.time.Duration;

/**
 * When a document has work to do. A replica claims the work by moving the time into the future, so that another one
 * takes over if the first dies.
 *
 * @param field an instant; the document is due once it is older than {@code after}, and never while it is absent
 * @param after how long the request that set the time may still be at work
 * @param lease how long a claim lasts without being renewed
 * @param marked whether a claim notes which run of which replica holds it (see {@link Replica})
 */
public record Due(String field, Duration after, Duration lease, boolean marked) {

    /** Due at the time itself. */
    public static Due at(String field, Duration lease) {
        return new Due(field, Duration.ZERO, lease, false);
    }

    /** Due if nobody has finished what began at the time. */
    public static Due since(String field, Duration after) {
        return new Due(field, after, after, false);
    }

    /** What an earlier run of the same replica holds is due at once. */
    public Due takenOverAtRestart() {
        return new Due(field, after, lease, true);
    }
}
