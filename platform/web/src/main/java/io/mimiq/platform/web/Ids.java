package io.mimiq.platform.web;

import com.github.f4b6a3.uuid.UuidCreator;

/**
 * Ids that cannot be guessed but increase over time (UUID version 7, RFC 9562), so that new documents sit together in
 * an index.
 */
public final class Ids {
    private Ids() {}

    public static String newId() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
