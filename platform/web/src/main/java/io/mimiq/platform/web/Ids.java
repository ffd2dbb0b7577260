package io.mimiq.platform.web;

import com.github.f4b6a3.uuid.UuidCreator;

/** Ids that cannot be guessed and grow with time (UUID version 7), so that new documents lie together in an index. */
public final class Ids {
    private Ids() {}

    public static String newId() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
