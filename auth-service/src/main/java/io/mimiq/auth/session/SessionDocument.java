package io.mimiq.auth.session;

import io.mimiq.platform.events.PendingEvent;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is stored.
 *
 * @param generation how often its token was rotated
 * @param tokenHash SHA-256 of the session token that was issued last
 * @param previousHash SHA-256 of the token it was issued for
 * @param rotatedAt when that one was first exchanged
 * @param userAgent what the browser calls itself, encrypted
 * @param endedAt when it was ended before its time
 */
@MongoEntity(collection = "sessions")
record SessionDocument(
        @BsonId String id,
        String userId,
        int generation,
        String tokenHash,
        @Nullable String previousHash,
        @Nullable Instant rotatedAt,
        byte[] userAgent,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        List<PendingEvent> outbox,
        @Nullable Instant outboxAt) {
    boolean isAlive(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }

    TokenChain chain() {
        return new TokenChain(tokenHash, previousHash, rotatedAt);
    }
}
