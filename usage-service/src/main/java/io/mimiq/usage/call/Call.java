package io.mimiq.usage.call;

import io.mimiq.platform.contracts.CallCompleted;
import io.mimiq.platform.persistence.Unwrapped;
import io.mimiq.platform.storage.Stored;
import io.mimiq.usage.budget.Spending;
import io.mimiq.usage.total.Counted;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One AI call. It is stored once all totals have counted it.
 *
 * @param topicId absent if the call was about no topic, or about one that was deleted
 * @param day UTC day of {@code finishedAt}, such as {@code 2026-03-04}: the one whose totals count it
 */
@MongoEntity(collection = "calls")
record Call(
        @BsonId String id,
        String userId,
        @Nullable String topicId,
        String operation,
        String provider,
        String model,
        @Unwrapped Figures figures,
        String outcome,
        Instant startedAt,
        Instant finishedAt,
        String day)
        implements Stored, Counted {

    static Call of(CallCompleted event) {
        return new Call(
                event.callId(),
                event.userId(),
                event.topicId(),
                event.operation(),
                event.provider(),
                event.model(),
                Figures.of(event),
                event.outcome(),
                event.startedAt(),
                event.finishedAt(),
                LocalDate.ofInstant(event.finishedAt(), ZoneOffset.UTC).toString());
    }

    @Override
    public String callId() {
        return id;
    }

    @Override
    public String totalId() {
        return Day.id(userId, day);
    }

    Spending spending() {
        return new Spending(id, userId, figures.costMicroUsd(), finishedAt);
    }

    Call withoutTopic() {
        return new Call(id, userId, null, operation, provider, model, figures, outcome, startedAt, finishedAt, day);
    }
}
