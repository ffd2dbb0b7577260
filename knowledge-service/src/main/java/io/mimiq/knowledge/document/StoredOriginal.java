package io.mimiq.knowledge.document;

import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a document's revision as they were uploaded, encrypted, or a chunk of them. A chunk opens only as the one of
 * many that it is, of the file that it is of.
 *
 * @param id that of the source they are the text of; of a further chunk with its number
 * @param fileHash keyed hash of a file of several chunks
 */
@MongoEntity(collection = StoredOriginal.COLLECTION)
record StoredOriginal(
        @BsonId String id,
        String topicId,
        @Nullable String documentId,
        @Nullable String fileHash,
        byte[] bytes) implements Stored {

    static final String COLLECTION = "originals";
    static final String BYTES = "bytes";

    KeyScope scope() {
        return KeyScope.topic(topicId);
    }

    static StoredOriginal of(
            OpenTopic topic,
            String documentId,
            String sourceId,
            ChunkNumber chunk,
            @Nullable String fileHash,
            byte[] bytes) {
        String sealedAs = sealedAs(topic.scoped(sourceId), chunk, fileHash);
        return new StoredOriginal(
                id(topic, sourceId, chunk, fileHash),
                topic.id(),
                documentId,
                fileHash,
                topic.sealer().sealBytes(COLLECTION, sealedAs, BYTES, bytes));
    }

    /** The first has the id of the source, so it decides which file's chunks the further ones are. */
    static String id(OpenTopic topic, String sourceId, ChunkNumber chunk, @Nullable String fileHash) {
        String id = topic.scoped(sourceId);
        return chunk.number() == 0 ? id : id + "." + fileHash + "." + chunk.number();
    }

    /** Binds a chunk to its file, its place and the number of all; what fits into one is bound to its source alone. */
    private static String sealedAs(String id, ChunkNumber chunk, @Nullable String fileHash) {
        return fileHash == null ? id : id + "." + fileHash + "." + chunk.number() + "/" + chunk.of();
    }

    byte[] bytes(OpenTopic topic, String sourceId, ChunkNumber chunk) {
        return topic.sealer().openBytes(COLLECTION, sealedAs(topic.scoped(sourceId), chunk, fileHash), BYTES, bytes);
    }

    @Override
    public String toString() {
        return "StoredOriginal[" + id + "]";
    }
}
