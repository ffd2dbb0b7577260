package io.mimiq.conversation.ingest;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The job of reading one revision of a document. It stays when it is done, so that an event which comes again is not paid
 * for again.
 *
 * @param id of document and revision
 * @param partsDone how many parts of the text are read already
 * @param replica which process worked on it last, see {@link io.mimiq.conversation.upkeep.Holder}
 * @param run of that process
 * @param dueAt when to work on it; while somebody does, until when that is believed
 */
@MongoEntity(collection = IngestDocument.COLLECTION)
record IngestDocument(
        @BsonId String id,
        String userId,
        String topicId,
        String documentId,
        long revision,
        State state,
        int partsDone,
        int attempts,
        Instant dueAt,
        @Nullable String replica,
        @Nullable String run) {

    static final String COLLECTION = "ingests";

    enum State {
        PENDING,
        DONE
    }

    static String idOf(String documentId, long revision) {
        return documentId + "." + revision;
    }
}
