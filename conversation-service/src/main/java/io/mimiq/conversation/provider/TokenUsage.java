package io.mimiq.conversation.provider;

/** Tokens of one call by kind. Input excludes what was read from or written to the provider's prompt cache. */
public record TokenUsage(long input, long output, long cacheRead, long cacheWrite) {

    public static final TokenUsage NONE = new TokenUsage(0, 0, 0, 0);

    public TokenUsage {
        if (input < 0 || output < 0 || cacheRead < 0 || cacheWrite < 0) {
            throw new IllegalArgumentException("token counts are never negative");
        }
    }

    public TokenUsage withOutput(long tokens) {
        return new TokenUsage(input, tokens, cacheRead, cacheWrite);
    }
}
