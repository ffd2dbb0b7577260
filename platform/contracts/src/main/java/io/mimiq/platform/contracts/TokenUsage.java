package io.mimiq.platform.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The tokens of one AI call, or of several added up, each 0 to 10^12. */
public record TokenUsage(
        @JsonProperty(value = "inputTokens", required = true)
        long input,

        @JsonProperty(value = "outputTokens", required = true)
        long output,

        @JsonProperty(value = "cacheReadTokens", required = true)
        long cacheRead,

        @JsonProperty(value = "cacheWriteTokens", required = true)
        long cacheWrite) {
    public static final TokenUsage NONE = new TokenUsage(0, 0, 0, 0);

    /** Sums over years of calls fit a long. */
    private static final long MOST = 1_000_000_000_000L;

    public TokenUsage {
        if (!isCount(input) || !isCount(output) || !isCount(cacheRead) || !isCount(cacheWrite)) {
            throw new IllegalArgumentException("The tokens are not counts");
        }
    }

    static boolean isCount(long number) {
        return number >= 0 && number <= MOST;
    }

    public TokenUsage withOutput(long tokens) {
        return new TokenUsage(input, tokens, cacheRead, cacheWrite);
    }
}
