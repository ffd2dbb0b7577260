package io.mimiq.knowledge.search;

import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A topic's index as stored: which files it consists of.
 *
 * @param id of the topic
 * @param revision grows with every change, and when the index is dropped: it then has no files
 */
@MongoEntity(collection = IndexDocument.COLLECTION)
record IndexDocument(@BsonId String id, String topicId, long revision, List<IndexFile> files) implements Stored {

    static final String COLLECTION = "indexes";

    /**
     * A file of the index, which Lucene never changes once it is written.
     *
     * @param name Lucene's
     * @param chunkIds in order
     */
    record IndexFile(String name, List<String> chunkIds) {}

    static IndexDocument none(String topicId) {
        return new IndexDocument(topicId, topicId, 0, List.of());
    }

    IndexDocument next(List<IndexFile> newFiles) {
        return new IndexDocument(id, topicId, revision + 1, newFiles);
    }

    List<String> chunkIds() {
        return files.stream().flatMap(file -> file.chunkIds().stream()).toList();
    }
}
