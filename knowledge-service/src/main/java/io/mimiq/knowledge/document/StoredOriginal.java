package io.mimiq.knowledge.document;

import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import org.bson.codecs.pojo.annotations.BsonId;

/** The bytes of a document as they were uploaded, encrypted. */
@MongoEntity(collection = StoredOriginal.COLLECTION)
record StoredOriginal(@BsonId String id, String topicId, byte[] bytes) implements Stored {

    static final String COLLECTION = "originals";
    static final String BYTES = "bytes";

    KeyScope scope() {
        return KeyScope.topic(topicId);
    }

    static StoredOriginal of(OpenTopic topic, String documentId, byte[] bytes) {
        String id = topic.scoped(documentId);
        return new StoredOriginal(id, topic.id(), topic.sealer().sealBytes(COLLECTION, id, BYTES, bytes));
    }

    byte[] bytes(OpenTopic topic) {
        return topic.sealer().openBytes(COLLECTION, id, BYTES, bytes);
    }
}
