package io.mimiq.usage.audit;

import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A link of a user's chain.
 *
 * @param id user and sequence number: two entries cannot take the same place
 * @param eventId the event it came with; recorded once however often that arrives
 * @param topicHandle names the topic's key; absent if the entry is about no topic
 * @param sealHash see {@link Seals}
 * @param subject a {@link Subject}, encrypted; absent if there is none, or the topic was already erased
 */
@MongoEntity(collection = AuditEntry.COLLECTION)
record AuditEntry(
        @BsonId String id,
        String userId,
        long sequence,
        String eventId,
        Instant at,
        String actorKind,
        String actorId,
        String action,
        String outcome,
        @Nullable String topicHandle,
        byte @Nullable [] subject,
        String previousHash,
        String hash,
        @Nullable String sealHash)
        implements Stored {

    static final String COLLECTION = "audit";

    static String id(String userId, long sequence) {
        return userId + "#" + sequence;
    }

    /** With its place in the chain and the seal on that. */
    AuditEntry with(String newHash, @Nullable String seal) {
        return new AuditEntry(
                id,
                userId,
                sequence,
                eventId,
                at,
                actorKind,
                actorId,
                action,
                outcome,
                topicHandle,
                subject,
                previousHash,
                newHash,
                seal);
    }

    KeyScope scope() {
        return scope(userId, topicHandle);
    }

    static KeyScope scope(String userId, @Nullable String topicHandle) {
        return topicHandle == null ? KeyScope.user(userId) : KeyScope.topic(topicHandle);
    }
}
