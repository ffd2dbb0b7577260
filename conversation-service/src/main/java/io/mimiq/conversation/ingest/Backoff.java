package io.mimiq.conversation.ingest;

import java.time.Duration;

/** Waits that double from the first to the longest. */
record Backoff(Duration first, Duration most) {

    private static final int MOST_DOUBLINGS = 20;

    /** The wait after so many failures in a row, the first of which is 1. */
    Duration after(int failures) {
        Duration wait = first.multipliedBy(1L << Math.min(Math.max(failures, 1) - 1, MOST_DOUBLINGS));
        return wait.compareTo(most) < 0 ? wait : most;
    }
}
