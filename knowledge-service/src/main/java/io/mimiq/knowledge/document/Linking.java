package io.mimiq.knowledge.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mimiq.knowledge.document.StoredDocument.Label;
import io.mimiq.knowledge.failure.KnowledgeError;
import io.mimiq.knowledge.source.NewSource;
import io.mimiq.knowledge.source.SourceKind;
import io.mimiq.knowledge.source.Sources;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.Topics;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Keeps documents that another service fetches: the same text again changes nothing, another text is the next revision. */
@Singleton
class Linking {

    private static final int ATTEMPTS = 5;

    /** As many digits of its text's hash as make the source of a revision one of its own. */
    private static final int SOURCE_SUFFIX = 16;

    private final DocumentRepository documents;
    private final Sources sources;
    private final Topics topics;
    private final DocumentEvents events;
    private final Outbox outbox;
    private final Clock clock;

    Linking(
            DocumentRepository documents,
            Sources sources,
            Topics topics,
            DocumentEvents events,
            Outbox outbox,
            Clock clock) {
        this.documents = documents;
        this.sources = sources;
        this.topics = topics;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What is there now, and whether its text is another than before. */
    record Kept(String id, int revision, boolean changed) {}

    private static final class OvertakenException extends ProblemException {
        private static final long serialVersionUID = 1;

        OvertakenException() {
            super(KnowledgeError.BASE_MOVED, "Others are changing the document.");
        }
    }

    Uni<Kept> put(OpenTopic topic, String documentId, PutDocument request) {
        return Uni.createFrom()
                .deferred(() -> documents.find(topic, documentId))
                .chain(found -> found.map(existing -> renew(topic, documentId, existing, request))
                        .orElseGet(() -> keep(topic, documentId, 1, request)))
                .onFailure(OvertakenException.class)
                .retry()
                .atMost(ATTEMPTS);
    }

    private Uni<Kept> renew(OpenTopic topic, String documentId, StoredDocument existing, PutDocument request) {
        if (!existing.hash().equals(StoredDocument.hash(topic, request.text()))) {
            return keep(topic, documentId, existing.revision() + 1, request);
        }
        byte[] label = StoredDocument.seal(topic, documentId, label(request));
        return documents
                .relabel(existing.id(), existing.revision(), label, now())
                .invoke(Linking::requireDone)
                .replaceWith(new Kept(documentId, existing.revision(), false));
    }

    private Uni<Kept> keep(OpenTopic topic, String documentId, int revision, PutDocument request) {
        StoredDocument document = document(topic, documentId, revision, request);
        NewSource source = new NewSource(
                document.sourceId(),
                request.origin().isUpload() ? SourceKind.DOCUMENT : SourceKind.CONFLUENCE,
                request.title(),
                request.text(),
                documentId);
        return sources.keep(topic, source)
                .chain(() -> topics.write(
                        topic, () -> revision == 1 ? documents.insert(document) : documents.revise(document)))
                .invoke(Linking::requireDone)
                .chain(() -> outbox.relay(StoredDocument.COLLECTION, document.id()))
                .replaceWith(new Kept(documentId, revision, true));
    }

    private StoredDocument document(OpenTopic topic, String documentId, int revision, PutDocument request) {
        Instant now = now();
        PendingEvent stored = events.stored(topic, documentId, revision);
        String hash = StoredDocument.hash(topic, request.text());
        return new StoredDocument(
                topic.scoped(documentId),
                topic.id(),
                topic.userId(),
                StoredDocument.seal(topic, documentId, label(request)),
                request.mediaType(),
                request.text().getBytes(UTF_8).length,
                revision,
                documentId + "-" + hash.substring(0, SOURCE_SUFFIX),
                hash,
                DocumentState.PENDING,
                null,
                "",
                now,
                now,
                null,
                List.of(stored),
                stored.at());
    }

    private static Label label(PutDocument request) {
        return new Label(request.title(), request.origin());
    }

    private static void requireDone(boolean done) {
        if (!done) {
            throw new OvertakenException();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
