package io.mimiq.knowledge.document;

import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a document's revision as they were uploaded, encrypted.
 *
 * @param id that of the source they are the text of
 */
@MongoEntity(collection = StoredOriginal.COLLECTION)
record StoredOriginal(
        @BsonId String id, String topicId, @Nullable String documentId, byte[] bytes) implements Stored {

    static final String COLLECTION = "originals";
    static final String BYTES = "bytes";

    KeyScope scope() {
        return KeyScope.topic(topicId);
    }

    static StoredOriginal of(OpenTopic topic, String documentId, String sourceId, byte[] bytes) {
        String id = topic.scoped(sourceId);
        return new StoredOriginal(id, topic.id(), documentId, topic.sealer().sealBytes(COLLECTION, id, BYTES, bytes));
    }

    byte[] bytes(OpenTopic topic) {
        return topic.sealer().openBytes(COLLECTION, id, BYTES, bytes);
    }
}
