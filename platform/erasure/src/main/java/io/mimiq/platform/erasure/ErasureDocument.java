package io.mimiq.platform.erasure;

import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An erasure under way, and afterwards the receipt of it, which names neither user nor topic.
 *
 * @param id of the deletion that it is part of
 * @param userHash keyed hash of the user's id
 * @param target what is erased, encrypted under the service's key; absent when nothing is left to do
 * @param counts how many documents of each kind were erased so far
 * @param dueAt when to go on, or to look again; absent when nothing is left to do
 */
@MongoEntity(collection = "erasures")
record ErasureDocument(
        @BsonId String id,
        String userHash,
        byte @Nullable [] target,
        State state,
        Map<String, Long> counts,
        Instant requestedAt,
        @Nullable Instant dueAt,
        List<PendingEvent> outbox,
        @Nullable Instant outboxAt)
        implements Stored {

    enum State {
        /** Something may be left. */
        REQUESTED,
        /** Nothing is left, and that was acknowledged. A write that hung for long may still arrive: one more look. */
        ERASED,
        /** Looked once more. */
        CLOSED
    }
}
