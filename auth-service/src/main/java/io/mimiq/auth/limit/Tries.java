package io.mimiq.auth.limit;

import java.time.Duration;
import java.time.Instant;

/**
 * Tries at a password that were not right. The first few cost nothing; each further one doubles the wait for the next, up
 * to {@link #LONGEST}. One is forgotten each {@link #FORGOTTEN_AFTER}, so that whoever keeps trying tries no more often.
 *
 * @param wrong how many there were, less what is forgotten
 * @param at when the latest was
 * @param next when the next may be
 */
record Tries(double wrong, Instant at, Instant next) {
    static final Duration LONGEST = Duration.ofMinutes(15);
    static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 8;

    static final Tries NONE = new Tries(0, Instant.EPOCH, Instant.EPOCH);

    /** How long until the next; zero or less if it may be now. */
    Duration wait(Instant now) {
        return Duration.between(now, next);
    }

    /** With one more, that is wrong until it turns out to be right. */
    Tries and(Instant now, int free) {
        double more = left(now) + 1;
        return new Tries(more, now, now.plus(pause((int) Math.round(more) - free)));
    }

    /** Without the latest, which was right, or was none. */
    Tries less(Instant now) {
        return new Tries(Math.max(0, left(now) - 1), now, now);
    }

    private double left(Instant now) {
        double forgotten = (double) Duration.between(at, now).toMillis() / FORGOTTEN_AFTER.toMillis();
        return Math.max(0, wrong - Math.max(0, forgotten));
    }

    private static Duration pause(int beyond) {
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration doubled = SHORTEST.multipliedBy(1L << Math.min(beyond, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
