package io.mimiq.platform.erasure;

import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import org.bson.codecs.pojo.annotations.BsonId;

/** Something a service keeps of a topic. */
@MongoEntity(collection = "letters")
record Letter(@BsonId String id, String userId, String topicId, byte[] text) implements Stored {
    KeyScope scope() {
        return KeyScope.topic(topicId);
    }
}
