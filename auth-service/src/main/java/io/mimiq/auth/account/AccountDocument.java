package io.mimiq.auth.account;

import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is stored.
 *
 * @param emailIndex blind index of the normalised e-mail, unique
 * @param credential how often its password was changed; sessions begun before the latest change are over
 * @param revision grows with every change; the ETag
 */
@MongoEntity(collection = "accounts")
record AccountDocument(
        @BsonId String id,
        String emailIndex,
        byte[] email,
        byte[] passwordHash,
        byte[] birthDate,
        String policyVersion,
        Instant createdAt,
        long revision,
        @Nullable Integer credential,
        List<PendingEvent> outbox,
        @Nullable Instant outboxAt)
        implements Stored {

    int generation() {
        return credential == null ? 0 : credential;
    }

    KeyScope scope() {
        return KeyScope.user(id);
    }
}
