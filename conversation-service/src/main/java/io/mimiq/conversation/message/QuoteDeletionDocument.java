package io.mimiq.conversation.message;

import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * How often it began in a topic that answers were to lose quotes.
 *
 * @param id of the topic
 */
@MongoEntity(collection = "quote-deletions")
record QuoteDeletionDocument(@BsonId String id, String topicId, String userId, long begun) implements Stored {

    /** Nothing of it is encrypted, but it must not be added once its topic is erased. */
    KeyScope scope() {
        return KeyScope.topic(topicId);
    }
}
