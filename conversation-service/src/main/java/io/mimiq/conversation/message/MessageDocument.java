package io.mimiq.conversation.message;

import io.mimiq.platform.events.PendingEvent;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is stored. Text and event log are encrypted under the topic's key; a deleted message has neither.
 *
 * @param leaseUntil while it is being answered: until when the answering process is believed to live
 * @param replica which process answers, see {@link io.mimiq.conversation.upkeep.Holder}
 * @param run of that process
 */
@MongoEntity(collection = MessageDocument.COLLECTION)
record MessageDocument(
        @BsonId String id,
        String topicId,
        String userId,
        Role role,
        State state,
        @Nullable Intent intent,
        @Nullable String replyTo,
        @Nullable Boolean review,
        @Nullable String fingerprint,
        Instant createdAt,
        @Nullable Instant finishedAt,
        byte @Nullable [] text,
        byte @Nullable [] events,
        @Nullable Instant leaseUntil,
        @Nullable String replica,
        @Nullable String run,
        List<PendingEvent> outbox,
        @Nullable Instant outboxAt) {

    static final String COLLECTION = "messages";
}
