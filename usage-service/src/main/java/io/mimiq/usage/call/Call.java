package io.mimiq.usage.call;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One AI call as it is stored.
 *
 * @param topicId absent when the call was about no topic, or about one that was deleted
 * @param day UTC day of {@code finishedAt}, as in {@code 2026-03-04}: what totals are asked and grouped by
 * @param settled whether the budget has counted it
 */
@MongoEntity(collection = Call.COLLECTION)
record Call(
        @BsonId String id,
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
        Instant finishedAt,
        String day,
        boolean settled) {

    static final String COLLECTION = "calls";

    static Call of(CallCompleted event) {
        return new Call(
                event.callId(),
                event.userId(),
                event.topicId(),
                event.operation(),
                event.provider(),
                event.model(),
                event.inputTokens(),
                event.outputTokens(),
                event.cacheReadTokens(),
                event.cacheWriteTokens(),
                event.costMicroUsd(),
                event.priceVersion(),
                event.outcome(),
                event.estimated(),
                event.startedAt(),
                event.finishedAt(),
                LocalDate.ofInstant(event.finishedAt(), ZoneOffset.UTC).toString(),
                false);
    }
}
