package io.mimiq.integration.connection;

import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A user's connection. After disconnecting, the document stays without credentials, for its events and for the keys
 * still to be destroyed.
 *
 * @param current what is connected now
 * @param retired ids of former connections whose keys have to be destroyed
 * @param retiredAt when the last of them was retired; null if there is none
 * @param revision grows with every change, which succeeds only on the revision that was read
 */
@MongoEntity(collection = ConnectionDocument.COLLECTION)
record ConnectionDocument(
        @BsonId String userId,
        @Nullable Connected current,
        List<String> retired,
        @Nullable Instant retiredAt,
        long revision,
        List<PendingEvent> outbox,
        @Nullable Instant outboxAt)
        implements Stored {
    static final String COLLECTION = "connections";

    @Override
    public String id() {
        return userId;
    }
}
