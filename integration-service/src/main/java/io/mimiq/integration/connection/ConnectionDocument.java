package io.mimiq.integration.connection;

import io.mimiq.platform.crypto.Field;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.PendingEvent;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A user's connection, one document for each user. After disconnecting a husk without credentials stays, for its events
 * and for the keys still to be destroyed.
 *
 * @param current what is connected now
 * @param retired ids of former connections whose data keys have to be destroyed
 * @param retiredAt when the oldest of them was retired; null when there is none
 * @param revision grows with every write, which succeeds only on the revision that was read
 */
@MongoEntity(collection = ConnectionDocument.COLLECTION)
record ConnectionDocument(
        @BsonId String userId,
        @Nullable Connected current,
        List<String> retired,
        @Nullable Instant retiredAt,
        long revision,
        List<PendingEvent> outbox,
        @Nullable Instant outboxAt) {

    static final String COLLECTION = "connections";

    /**
     * Credentials, encrypted under the key of this connection id.
     *
     * @param siteKey blind index of the user's site: tells whether a linked page belongs to it
     * @param refusedAt when the site last refused the credentials, null while it takes them
     * @param restUntil until when the site asked to be left alone
     */
    record Connected(
            String connectionId,
            byte[] siteUrl,
            byte[] email,
            byte[] apiToken,
            String siteKey,
            Instant connectedAt,
            @Nullable Instant refusedAt,
            @Nullable Instant restUntil) {

        KeyScope scope() {
            return scopeOf(connectionId);
        }
    }

    static KeyScope scopeOf(String connectionId) {
        return KeyScope.of("connection", connectionId);
    }

    static Field field(String userId, String name) {
        return new Field(COLLECTION, userId, name);
    }
}
