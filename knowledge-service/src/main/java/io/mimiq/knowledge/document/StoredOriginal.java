package io.mimiq.knowledge.document;

import io.mimiq.knowledge.topic.OpenTopic;
import io.quarkus.mongodb.panache.common.MongoEntity;
import org.bson.codecs.pojo.annotations.BsonId;

/** The bytes of a document as they were uploaded, encrypted. */
@MongoEntity(collection = StoredOriginal.COLLECTION)
record StoredOriginal(@BsonId String id, String topicId, byte[] bytes) {

    static final String COLLECTION = "originals";
    private static final String BYTES = "bytes";

    static StoredOriginal of(OpenTopic topic, String documentId, byte[] bytes) {
        String id = topic.scoped(documentId);
        return new StoredOriginal(id, topic.id(), topic.cipher().sealBytes(COLLECTION, id, BYTES, bytes));
    }

    byte[] bytes(OpenTopic topic) {
        return topic.cipher().openBytes(COLLECTION, id, BYTES, bytes);
    }
}
