package io.mimiq.conversation.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The usage event's data: sent once for each call, whatever became of it. */
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
}
