package io.mimiq.integration.erasure;

import io.mimiq.platform.events.PendingEvent;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** An erasure that was carried out. Names neither the user nor the topic once its acknowledgement is out. */
@MongoEntity(collection = ErasureDocument.COLLECTION)
record ErasureDocument(
        @BsonId String deletionId,
        Instant completedAt,
        List<PendingEvent> outbox,
        @Nullable Instant outboxAt) {

    static final String COLLECTION = "erasures";
}
