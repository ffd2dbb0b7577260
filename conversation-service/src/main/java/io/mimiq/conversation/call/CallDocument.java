package io.mimiq.conversation.call;

import io.mimiq.conversation.provider.AiProvider;
import io.mimiq.platform.events.PendingEvent;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One AI call as it is stored: ids and numbers, no content. While it runs, its figures are those of the last heartbeat.
 *
 * @param replica which process makes it, see {@link io.mimiq.conversation.upkeep.Holder}
 * @param run of that process
 * @param statementIds of the statements that were sent, at most {@link #MOST_IDS}; statements says how many there were
 */
@MongoEntity(collection = CallDocument.COLLECTION)
record CallDocument(
        @BsonId String id,
        String userId,
        String topicId,
        CallSpec.Purpose purpose,
        String provider,
        String model,
        String priceVersion,
        List<SentSource> sources,
        long knowledgeVersion,
        long statements,
        List<String> statementIds,
        State state,
        @Nullable Outcome outcome,
        long inputTokens,
        long outputTokens,
        long cacheReadTokens,
        long cacheWriteTokens,
        long costMicroUsd,
        boolean estimated,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant leaseUntil,
        @Nullable String replica,
        @Nullable String run,
        List<PendingEvent> outbox,
        @Nullable Instant outboxAt) {

    static final String COLLECTION = "calls";
    static final int MOST_IDS = 1_000;

    enum State {
        RUNNING,
        CLOSED
    }

    static boolean leftTheSystem(String provider) {
        return !provider.equals(AiProvider.EMBEDDED);
    }

    record SentSource(String kind, String id) {}
}
