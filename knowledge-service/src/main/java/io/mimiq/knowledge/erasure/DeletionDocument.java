package io.mimiq.knowledge.erasure;

import io.mimiq.platform.events.PendingEvent;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A deletion under way, and what is left of it afterwards.
 *
 * @param topicId encrypted under the service's key, so that a deleted topic is named nowhere; absent when an account is deleted
 * @param nextAt when to look again; absent when all is done
 */
@MongoEntity(collection = DeletionDocument.COLLECTION)
record DeletionDocument(
        @BsonId String id,
        String userId,
        byte @Nullable [] topicId,
        State state,
        Map<String, Long> counts,
        Instant requestedAt,
        @Nullable Instant nextAt,
        List<PendingEvent> outbox,
        @Nullable Instant outboxAt) {

    static final String COLLECTION = "deletions";
    static final String TOPIC = "topicId";

    /** How far the deletion is. */
    enum State {
        /** Something may be left. */
        REQUESTED,
        /** Nothing is left, and that was told. A writer that hung for long may still bring something: looked at once more. */
        ERASED,
        /** Looked at once more. */
        CLOSED
    }
}
