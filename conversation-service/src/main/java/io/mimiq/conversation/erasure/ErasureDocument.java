package io.mimiq.conversation.erasure;

import io.mimiq.platform.events.PendingEvent;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A deletion as far as it is carried out here. It names neither the user nor the topic: only the pending event does, and
 * that goes.
 */
@MongoEntity(collection = ErasureDocument.COLLECTION)
record ErasureDocument(
        @BsonId String id,
        Map<String, Long> counts,
        @Nullable Instant completedAt,
        List<PendingEvent> outbox,
        @Nullable Instant outboxAt) {

    static final String COLLECTION = "erasures";
}
