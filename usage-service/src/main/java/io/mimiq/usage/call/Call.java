package io.mimiq.usage.call;

import io.mimiq.usage.budget.Spending;
import io.mimiq.usage.tally.Counted;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One AI call as it is stored, which it is when all totals have counted it.
 *
 * @param topicId absent when the call was about no topic, or about one that was deleted
 * @param day UTC day of {@code finishedAt}, as in {@code 2026-03-04}: the one whose totals count it
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
        String day)
        implements Counted {

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
                LocalDate.ofInstant(event.finishedAt(), ZoneOffset.UTC).toString());
    }

    @Override
    public String callId() {
        return id;
    }

    @Override
    public String tallyId() {
        return Day.id(userId, day);
    }

    Spending spending() {
        return new Spending(id, userId, costMicroUsd, finishedAt);
    }

    Call withoutTopic() {
        return new Call(
                id,
                userId,
                null,
                operation,
                provider,
                model,
                inputTokens,
                outputTokens,
                cacheReadTokens,
                cacheWriteTokens,
                costMicroUsd,
                priceVersion,
                outcome,
                estimated,
                startedAt,
                finishedAt,
                day);
    }
}
