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
 * @param credential that of the account when it began, or when it changed the password; absent stands for 0
 * @param userAgent what the browser calls itself
 * @param endedAt when it was ended before its time
 */
@MongoEntity(collection = "sessions")
record SessionDocument(
        @BsonId String id,
        String userId,
        int generation,
        @Nullable Integer credential,
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

    boolean isAlive(Instant now, int latest) {
        int began = credential == null ? 0 : credential;
        return endedAt == null && now.isBefore(expiresAt) && began == latest;
    }
}
