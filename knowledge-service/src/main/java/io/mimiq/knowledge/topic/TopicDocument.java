package io.mimiq.knowledge.topic;

import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.Sealer;
import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A topic as stored.
 *
 * @param version a version the topic certainly has; a newer one may be committed and not noted here yet
 * @param revision of the title, for writers who must have seen the last one
 * @param fingerprint of the request that made it; tells a repetition from another request with the same key
 */
@MongoEntity(collection = TopicDocument.COLLECTION)
record TopicDocument(
        @BsonId String id,
        String userId,
        byte[] title,
        int version,
        long revision,
        String fingerprint,
        Instant createdAt,
        Instant updatedAt,
        List<PendingEvent> outbox,
        @Nullable Instant outboxAt)
        implements Stored {

    static final String COLLECTION = "topics";
    static final String TITLE = "title";

    /** Bound to the owner: a topic that is put in another's name does not open. */
    static byte[] seal(Sealer sealer, String id, String userId, String title) {
        return sealer.sealText(COLLECTION, bound(id, userId), TITLE, title);
    }

    /** Fails if the topic is not the owner's that it names. */
    String title(Sealer sealer) {
        return sealer.openText(COLLECTION, bound(id, userId), TITLE, title);
    }

    /** As it was sealed before titles were bound to owners. */
    String unboundTitle(Sealer sealer) {
        return sealer.openText(COLLECTION, id, TITLE, title);
    }

    private static String bound(String id, String userId) {
        return id + " of " + userId;
    }
}
