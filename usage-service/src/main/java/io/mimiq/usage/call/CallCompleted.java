package io.mimiq.usage.call;

import static io.mimiq.platform.events.EventIds.require;
import static io.mimiq.platform.events.EventIds.requireIfPresent;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@value #TYPE}: the end of one AI call.
 *
 * @param priceVersion the price list {@code costMicroUsd} was computed with
 * @param estimated whether the token counts are the suite's own, for want of the provider's
 */
record CallCompleted(
        String callId,
        String userId,
        @Nullable String topicId,
        String operation,
        String provider,
        String model,
        long inputTokens,
        long outputTokens,
        long cacheReadTokens,
        long cacheWriteTokens,
        long costMicroUsd,
        String priceVersion,
        String outcome,
        boolean estimated,
        Instant startedAt,
        Instant finishedAt) {

    static final String TYPE = "io.mimiq.usage.call.completed";
    static final Set<String> OPERATIONS = Set.of("answer", "extract");
    static final Set<String> OUTCOMES = Set.of("completed", "stopped", "failed", "interrupted");

    /** A million million: sums over years of calls fit a long. */
    private static final long MOST = 1_000_000_000_000L;

    CallCompleted {
        require(callId, "callId");
        require(userId, "userId");
        requireIfPresent(topicId, "topicId");
        require(provider, "provider");
        require(model, "model");
        require(priceVersion, "priceVersion");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(finishedAt, "finishedAt");
        boolean counts = LongStream.of(inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens, costMicroUsd)
                .allMatch(count -> count >= 0 && count <= MOST);
        if (!counts || !OPERATIONS.contains(operation) || !OUTCOMES.contains(outcome)) {
            throw new IllegalArgumentException("The call is not well described");
        }
    }
}
