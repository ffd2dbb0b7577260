package io.mimiq.knowledge.document;

import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.events.PendingEvent;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A document as stored; its text is a source, one for each revision, and its original lies by itself.
 *
 * @param label what is encrypted of it: title, origin, what went wrong
 * @param sourceId the source that is the text of this revision
 * @param hash keyed hash of the text
 * @param fingerprint of the request that uploaded it
 * @param deletedAt since when it is hidden and being deleted
 */
@MongoEntity(collection = StoredDocument.COLLECTION)
record StoredDocument(
        @BsonId String id,
        String topicId,
        String userId,
        byte[] label,
        String mediaType,
        long size,
        int revision,
        String sourceId,
        String hash,
        DocumentState state,
        byte @Nullable [] problem,
        String fingerprint,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt,
        List<PendingEvent> outbox,
        @Nullable Instant outboxAt) {

    static final String COLLECTION = "documents";
    private static final String LABEL = "label";
    private static final String PROBLEM = "problem";
    private static final String HASH = "document";

    /** What is encrypted of a document besides its text. */
    record Label(String title, Origin origin) {}

    static byte[] seal(OpenTopic topic, String documentId, Label label) {
        return topic.cipher().sealJson(COLLECTION, topic.scoped(documentId), LABEL, label);
    }

    static byte[] sealProblem(OpenTopic topic, String documentId, String problem) {
        return topic.cipher().sealText(COLLECTION, topic.scoped(documentId), PROBLEM, problem);
    }

    static String hash(OpenTopic topic, String text) {
        return topic.cipher().hash(HASH, text);
    }

    Label label(OpenTopic topic) {
        return topic.cipher().openJson(COLLECTION, id, LABEL, label, Label.class);
    }

    @Nullable String problem(OpenTopic topic) {
        return problem == null ? null : topic.cipher().openText(COLLECTION, id, PROBLEM, problem);
    }
}
