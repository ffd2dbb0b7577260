package io.mimiq.conversation.price;

import io.mimiq.platform.contracts.TokenUsage;

/** What a model costs: micro-USD for a million tokens of each kind. */
public record Price(String version, long input, long output, long cacheRead, long cacheWrite) {

    private static final long MILLION = 1_000_000;

    public Price {
        if (input < 0 || output < 0 || cacheRead < 0 || cacheWrite < 0) {
            throw new IllegalArgumentException("a price is never negative");
        }
    }

    /** In micro-USD, rounded up once: no call that costs anything is counted as free. */
    public long of(TokenUsage usage) {
        long millionths = Math.addExact(
                Math.addExact(Math.multiplyExact(usage.input(), input), Math.multiplyExact(usage.output(), output)),
                Math.addExact(
                        Math.multiplyExact(usage.cacheRead(), cacheRead),
                        Math.multiplyExact(usage.cacheWrite(), cacheWrite)));
        return millionths / MILLION + (millionths % MILLION == 0 ? 0 : 1);
    }
}
