package io.mimiq.conversation.provider;

import io.mimiq.platform.contracts.TokenUsage;

/**
 * What one call has used so far. A provider reports counts as it learns them; what it has sent since the last count is
 * estimated, so that a call which is stopped or breaks off is never free and never forgotten.
 */
public final class Meter {

    /** English text has about four characters to a token; three errs on the side of counting. */
    private static final int CHARACTERS_PER_TOKEN = 3;

    private TokenUsage counted = TokenUsage.NONE;
    private long uncountedCharacters;
    private boolean begun;
    private boolean closed;

    /** Tokens that this much text may be at most. */
    public static long estimate(long characters) {
        return (characters + CHARACTERS_PER_TOKEN - 1) / CHARACTERS_PER_TOKEN;
    }

    /** A request is on its way: until the provider says what it cost, this is what is assumed. */
    public synchronized void sent(long inputTokens) {
        if (!begun && !closed) {
            counted = new TokenUsage(inputTokens, 0, 0, 0);
        }
    }

    /** The provider did not take the request, so that nothing was used. */
    public synchronized void refused() {
        if (!begun && !closed) {
            counted = TokenUsage.NONE;
        }
    }

    /** Cumulative counts in the provider's own words. */
    public synchronized void counted(TokenUsage usage) {
        if (!closed) {
            counted = usage;
            uncountedCharacters = 0;
            begun = true;
        }
    }

    /** Output that has arrived and is in no count yet. */
    public synchronized void received(int characters) {
        if (!closed) {
            uncountedCharacters += characters;
        }
    }

    /** The call has ended: what its provider reports from now on changes nothing, so everybody reads the same figures. */
    public synchronized void close() {
        closed = true;
    }

    public synchronized Reading read() {
        boolean estimated = uncountedCharacters > 0 || (!begun && !counted.equals(TokenUsage.NONE));
        return new Reading(counted.withOutput(counted.output() + estimate(uncountedCharacters)), estimated);
    }

    /** Estimated when any part of it is not the provider's own count. */
    public record Reading(TokenUsage usage, boolean estimated) {}
}
