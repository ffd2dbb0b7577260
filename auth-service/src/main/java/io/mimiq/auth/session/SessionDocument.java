package io.mimiq.auth.session;

import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.persistence.Unwrapped;
import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is stored.
 *
 * @param generation how often its token was rotated
 * @param userAgent what the browser calls itself
 * @param endedAt when it was ended before its time
 */
@MongoEntity(collection = "sessions")
record SessionDocument(
        @BsonId String id,
        String userId,
        int generation,
        @Unwrapped TokenChain chain,
        byte[] userAgent,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        List<PendingEvent> outbox,
        @Nullable Instant outboxAt)
        implements Stored {

    KeyScope scope() {
        return KeyScope.user(userId);
    }

    boolean isAlive(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }
}
