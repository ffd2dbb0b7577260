package io.mimiq.knowledge.document;

import io.mimiq.knowledge.source.DocumentProgress.Newest;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.withdrawal.Drawn;
import io.mimiq.platform.contracts.knowledge.DocumentPlacement;
import io.mimiq.platform.contracts.knowledge.Origin;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A document as stored. Each revision's text is a source; the original is stored separately.
 *
 * @param label what is encrypted of it: title, origin, what went wrong
 * @param sourceId the source that is the text of this revision
 * @param hash keyed hash of the text
 * @param uploadedTextHash keyed hash of topic and text of an upload: no other upload of the topic has the text
 * @param uploadedNameHash keyed hash of topic and name of an upload, or address of a web page: its next text is the next
 *     revision
 * @param placement that was asked for; null if none was
 * @param fingerprint of the request that brought it
 * @param drawn what becomes of the statements that rest on it alone, once it is being deleted; null means they stay
 * @param deletedAt since when it is hidden and being deleted; a claim of the work moves it
 * @param leaving earlier revisions whose texts are being deleted
 * @param leavingAt since when there are any; a claim of the work moves it
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
        @Nullable String uploadedTextHash,
        @Nullable String uploadedNameHash,
        @Nullable DocumentPlacement placement,
        DocumentState state,
        byte @Nullable [] problem,
        String fingerprint,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Drawn drawn,
        @Nullable Instant deletedAt,
        @Nullable List<Leaving> leaving,
        @Nullable Instant leavingAt,
        List<PendingEvent> outbox,
        @Nullable Instant outboxAt)
        implements Stored {

    static final String COLLECTION = "documents";
    static final String LABEL = "label";
    static final String PROBLEM = "problem";
    private static final String HASH = "document";
    private static final String NAME_HASH = "document-name";
    private static final String ADDRESS_HASH = "document-address";

    /** Enough digits of the text's hash to tell the texts of writers apart that revise at the same time. */
    private static final int SOURCE_SUFFIX = 16;

    /** The text of an earlier revision that is being deleted, and what becomes of the statements that rest on it alone. */
    record Leaving(String sourceId, Drawn drawn) {}

    /** What is encrypted of a document besides its text. */
    record Label(String title, Origin origin) {}

    DocumentPlacement placed() {
        return DocumentPlacement.orAuto(placement);
    }

    /** When this revision came in. */
    Instant storedAt() {
        return revision == 1 ? createdAt : updatedAt;
    }

    KeyScope scope() {
        return KeyScope.topic(topicId);
    }

    static byte[] seal(OpenTopic topic, String documentId, Label label) {
        return topic.sealer().sealJson(COLLECTION, topic.scoped(documentId), LABEL, label);
    }

    static byte[] sealProblem(OpenTopic topic, String documentId, String problem) {
        return topic.sealer().sealText(COLLECTION, topic.scoped(documentId), PROBLEM, problem);
    }

    static String hash(OpenTopic topic, String text) {
        return topic.sealer().hash(HASH, text);
    }

    /** Editors and systems differ in how they end lines and files, and compose letters: the text is the same. */
    static String uploadedTextHash(OpenTopic topic, String text) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
        return topic.scoped(hash(topic, Normalizer.normalize(plain, Normalizer.Form.NFC)));
    }

    /** The same name may come composed or decomposed, as file systems differ. */
    static String uploadedNameHash(OpenTopic topic, String name) {
        return topic.scoped(topic.sealer().hash(NAME_HASH, Normalizer.normalize(name, Normalizer.Form.NFC)));
    }

    static String addressHash(OpenTopic topic, String address) {
        return topic.scoped(topic.sealer().hash(ADDRESS_HASH, address));
    }

    /** Each revision's text is a source of its own; the first text of a file has the id of the document. */
    static String sourceId(String documentId, int revision, String hash) {
        return documentId + "-" + revision + "-" + hash.substring(0, SOURCE_SUFFIX);
    }

    Newest newest(OpenTopic topic) {
        return new Newest(topic.local(id), sourceId, revision, syntax(topic));
    }

    /** A page of Confluence is Markdown by now. */
    Syntax syntax(OpenTopic topic) {
        return label(topic).origin().kind().equals(Origin.CONFLUENCE) ? Syntax.MARKDOWN : Syntax.of(mediaType);
    }

    Label label(OpenTopic topic) {
        return topic.sealer().openJson(COLLECTION, id, LABEL, label, Label.class);
    }

    @Nullable String problem(OpenTopic topic) {
        return problem == null ? null : topic.sealer().openText(COLLECTION, id, PROBLEM, problem);
    }
}
