package io.mimiq.platform.storage;

import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.PendingEvent;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A document as a feature stores it. */
@MongoEntity(collection = "notes")
record Note(
        @BsonId String id,
        String userId,
        String topicId,
        byte[] text,
        String kind,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable String replica,
        @Nullable String run,
        List<PendingEvent> outbox,
        @Nullable Instant outboxAt)
        implements Stored {

    KeyScope scope() {
        return KeyScope.topic(topicId);
    }
}
