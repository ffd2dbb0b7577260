package io.mimiq.conversation.ingest;

import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.storage.Replica;
import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The job of reading one revision of a document. It stays when it is done, so that an event which arrives again costs
 * nothing again.
 *
 * @param id made of document and revision
 * @param unitsDone how many units of the text were taken in already
 * @param attempts since it was last paused
 * @param pauses how often in a row it was found that no call can succeed or may be made
 * @param dueAt when to work on it or, while a replica does, when its claim expires; absent once it is done
 * @param replica which process worked on it last, see {@link Replica}
 * @param run of that process
 */
@MongoEntity(collection = "ingests")
record IngestDocument(
        @BsonId String id,
        String userId,
        String topicId,
        String documentId,
        long revision,
        State state,
        int unitsDone,
        int attempts,
        int pauses,
        @Nullable Instant dueAt,
        @Nullable String replica,
        @Nullable String run)
        implements Stored {

    enum State {
        PENDING,
        DONE
    }

    static String idOf(String documentId, long revision) {
        return documentId + "." + revision;
    }

    /** Nothing of it is encrypted, but a job must not be added once its topic is erased. */
    KeyScope scope() {
        return KeyScope.topic(topicId);
    }
}
