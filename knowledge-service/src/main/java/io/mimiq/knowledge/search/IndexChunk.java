package io.mimiq.knowledge.search;

import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A piece of a file of an index, encrypted under the topic's key. Its id binds it to its place.
 *
 * @param revision of the index that it was written for
 */
@MongoEntity(collection = IndexChunk.COLLECTION)
record IndexChunk(@BsonId String id, String topicId, long revision, byte[] bytes) implements Stored {

    static final String COLLECTION = "index-chunks";
    static final String BYTES = "bytes";
    /** Well below what a document of MongoDB may hold. */
    static final int LENGTH = 4 << 20;

    KeyScope scope() {
        return KeyScope.topic(topicId);
    }

    static IndexChunk of(OpenTopic topic, String id, long revision, byte[] bytes) {
        return new IndexChunk(id, topic.id(), revision, topic.sealer().sealBytes(COLLECTION, id, BYTES, bytes));
    }

    byte[] bytes(OpenTopic topic) {
        return topic.sealer().openBytes(COLLECTION, id, BYTES, bytes);
    }
}
