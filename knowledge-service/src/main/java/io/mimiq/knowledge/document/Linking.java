package io.mimiq.knowledge.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mimiq.knowledge.document.StoredDocument.Label;
import io.mimiq.knowledge.source.Sources;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.contracts.knowledge.PutDocument;
import io.mimiq.platform.storage.Storage;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Keeps documents that another service fetches. An equal text changes nothing, another text is the next revision. */
@Singleton
class Linking {

    private final DocumentRepository documents;
    private final Sources sources;
    private final DocumentEvents events;
    private final Storage storage;

    Linking(DocumentRepository documents, Sources sources, DocumentEvents events, Storage storage) {
        this.documents = documents;
        this.sources = sources;
        this.events = events;
        this.storage = storage;
    }

    /** What is stored now, and whether its text has changed. */
    record Kept(String id, int revision, boolean changed) {}

    Uni<Kept> put(OpenTopic topic, String documentId, PutDocument request) {
        return Uni.createFrom()
                .deferred(() -> documents.find(topic, documentId))
                .chain(found -> found.map(existing -> renew(topic, documentId, existing, request))
                        .orElseGet(() -> keep(topic, documentId, 1, request)))
                .onFailure(OvertakenException.class)
                .retry()
                .atMost(OvertakenException.ATTEMPTS);
    }

    private Uni<Kept> renew(OpenTopic topic, String documentId, StoredDocument existing, PutDocument request) {
        if (!existing.hash().equals(StoredDocument.hash(topic, request.text()))) {
            return keep(topic, documentId, existing.revision() + 1, request);
        }
        byte[] label = StoredDocument.seal(topic, documentId, label(request));
        return documents
                .relabel(existing.id(), existing.revision(), label)
                .invoke(Linking::requireDone)
                .replaceWith(new Kept(documentId, existing.revision(), false));
    }

    private Uni<Kept> keep(OpenTopic topic, String documentId, int revision, PutDocument request) {
        Arrival arrival = new Arrival(
                documentId,
                label(request),
                request.mediaType(),
                request.text().getBytes(UTF_8).length,
                request.text(),
                List.of(),
                request.text(),
                null,
                null);
        StoredDocument document = arrival.document(
                topic, revision, "", List.of(events.stored(topic, documentId, revision)), storage.now());
        return sources.keep(topic, arrival.source(topic, revision))
                .chain(() -> revision == 1 ? documents.add(document) : documents.revise(document))
                .invoke(Linking::requireDone)
                .chain(() -> documents.relay(document.id()))
                .replaceWith(new Kept(documentId, revision, true));
    }

    private static Label label(PutDocument request) {
        return new Label(request.title(), request.origin());
    }

    private static void requireDone(boolean done) {
        if (!done) {
            throw new OvertakenException();
        }
    }
}
