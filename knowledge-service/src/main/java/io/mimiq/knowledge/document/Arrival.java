package io.mimiq.knowledge.document;

import io.mimiq.knowledge.document.StoredDocument.Label;
import io.mimiq.knowledge.source.NewSource;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.contracts.knowledge.DocumentPlacement;
import io.mimiq.platform.contracts.knowledge.Origin;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.extraction.FilePlace;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of a document that came in: the first, or the one of its next revision.
 *
 * @param size in bytes
 * @param places of its parts in the file
 * @param identity what another has that is the same
 * @param problem why there is no text, and nothing to be read
 * @param placement that was asked for; null if none was
 */
record Arrival(
        String documentId,
        Label label,
        String mediaType,
        long size,
        String text,
        List<FilePlace> places,
        String identity,
        @Nullable String problem,
        @Nullable DocumentPlacement placement) {

    private boolean isUpload() {
        return label.origin().kind().equals(Origin.UPLOAD);
    }

    /** Uploaded, or fetched as it is. */
    private boolean isFile() {
        return !label.origin().kind().equals(Origin.CONFLUENCE);
    }

    /** By which the next file is known to be of this document. */
    String nameHash(OpenTopic topic) {
        String address = label.origin().address();
        return address == null
                ? StoredDocument.uploadedNameHash(topic, label.title())
                : StoredDocument.addressHash(topic, address);
    }

    /** Named by what it is, so that an interrupted request repeats it. The first text of a file has the document's id. */
    String sourceId(OpenTopic topic, int revision) {
        return isFile() && revision == 1
                ? documentId
                : StoredDocument.sourceId(documentId, revision, StoredDocument.hash(topic, identity));
    }

    NewSource source(OpenTopic topic, int revision) {
        SourceKind kind = label.origin().sourceKind();
        return new NewSource(sourceId(topic, revision), kind, label.title(), text, places, documentId);
    }

    /** @param events that it is there, and at least one */
    StoredDocument document(OpenTopic topic, int revision, String fingerprint, List<PendingEvent> events, Instant now) {
        return new StoredDocument(
                topic.scoped(documentId),
                topic.id(),
                topic.userId(),
                StoredDocument.seal(topic, documentId, label),
                mediaType,
                size,
                revision,
                sourceId(topic, revision),
                StoredDocument.hash(topic, identity),
                isUpload() ? StoredDocument.uploadedTextHash(topic, identity) : null,
                isFile() ? nameHash(topic) : null,
                placement,
                problem == null ? DocumentState.PENDING : DocumentState.PROCESSED,
                problem == null ? null : StoredDocument.sealProblem(topic, documentId, problem),
                fingerprint,
                now,
                now,
                null,
                null,
                null,
                null,
                events,
                events.get(0).at());
    }

    @Override
    public String toString() {
        return "Arrival[" + documentId + "]";
    }
}
