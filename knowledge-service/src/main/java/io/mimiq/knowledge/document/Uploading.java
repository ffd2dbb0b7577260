package io.mimiq.knowledge.document;

import io.mimiq.knowledge.document.StoredDocument.Label;
import io.mimiq.knowledge.source.Sources;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.contracts.knowledge.DocumentPlacement;
import io.mimiq.platform.contracts.knowledge.Origin;
import io.mimiq.platform.contracts.knowledge.PutFile;
import io.mimiq.platform.contracts.knowledge.UploadOutcome;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes files in: text and bytes first, then the document that makes them count. An uploaded text that is there already, in
 * whatever encoding and under whatever name, is no second document; another text under a known name, or from a known
 * address, is the next revision.
 */
@Singleton
class Uploading {

    private final DocumentRepository documents;
    private final Originals originals;
    private final Documents stored;
    private final FileReading reading;
    private final Sources sources;
    private final DocumentEvents events;
    private final RequestKey requestKey;
    private final Storage storage;

    Uploading(
            DocumentRepository documents,
            Originals originals,
            Documents stored,
            FileReading reading,
            Sources sources,
            DocumentEvents events,
            RequestKey requestKey,
            Storage storage) {
        this.documents = documents;
        this.originals = originals;
        this.stored = stored;
        this.reading = reading;
        this.sources = sources;
        this.events = events;
        this.requestKey = requestKey;
        this.storage = storage;
    }

    /** What makes two uploads the same. */
    private record Sent(String name, String hash, DocumentPlacement placement) {}

    /**
     * A file on its way in.
     *
     * @param fingerprint of its request
     */
    private record Upload(
            OpenTopic topic,
            String newId,
            String fingerprint,
            Label label,
            UploadedFile file,
            FileText read,
            DocumentPlacement placement) {

        boolean isFetched() {
            return label.origin().kind().equals(Origin.WEB);
        }

        boolean says(StoredDocument document) {
            return document.hash().equals(StoredDocument.hash(topic, read.identity()));
        }

        Arrival of(String documentId, @Nullable DocumentPlacement place) {
            return new Arrival(
                    documentId,
                    label,
                    read.mediaType(),
                    file.size(),
                    read.text(),
                    read.places(),
                    read.identity(),
                    read.problem(),
                    place);
        }
    }

    /** What became of an upload. */
    record Uploaded(StoredDocument document, UploadOutcome outcome) {}

    Uni<Uploaded> upload(OpenTopic topic, UploadedFile file, DocumentPlacement placement) {
        return reading.read(file).chain(read -> upload(topic, file, read, placement));
    }

    private Uni<Uploaded> upload(OpenTopic topic, UploadedFile file, FileText read, DocumentPlacement placement) {
        Sent sent = new Sent(file.name(), StoredDocument.hash(topic, read.identity()), placement);
        Label label = new Label(file.name(), Origin.upload());
        return take(new Upload(topic, requestKey.newId(), requestKey.fingerprint(sent), label, file, read, placement));
    }

    /** Takes in what another service fetched; its address tells which document it is. */
    Uni<Uploaded> fetched(OpenTopic topic, String newId, PutFile request, UploadedFile file) {
        Label label = new Label(request.title(), Origin.web(request.address(), request.fetchedAt()));
        return reading.read(file)
                .chain(read -> take(
                        new Upload(topic, newId, request.fingerprint(), label, file, read, DocumentPlacement.AUTO)));
    }

    private Uni<Uploaded> take(Upload upload) {
        return Uni.createFrom()
                .deferred(() -> attempt(upload))
                .onFailure(OvertakenException.class)
                .retry()
                .atMost(OvertakenException.ATTEMPTS);
    }

    private Uni<Uploaded> attempt(Upload upload) {
        return documents
                .find(upload.topic(), upload.newId())
                .chain(found ->
                        found.map(document -> repeated(upload, document)).orElseGet(() -> compare(upload)));
    }

    private static Uni<Uploaded> repeated(Upload upload, StoredDocument document) {
        if (!document.fingerprint().equals(upload.fingerprint())) {
            throw new ProblemException(
                    CommonError.IDEMPOTENCY_KEY_REUSED, "Use a new Idempotency-Key for a different request.");
        }
        return Uni.createFrom().item(new Uploaded(document, UploadOutcome.CREATED));
    }

    private Uni<Uploaded> compare(Upload upload) {
        String name = upload.of(upload.newId(), null).nameHash(upload.topic());
        return sameText(upload)
                .chain(same -> same.map(document -> again(upload, document))
                        .orElseGet(() -> documents.withName(name).chain(named -> place(upload, named))));
    }

    /** The same text at two addresses is two pages. */
    private Uni<Optional<StoredDocument>> sameText(Upload upload) {
        return upload.isFetched()
                ? Uni.createFrom().item(Optional.empty())
                : documents.withText(StoredDocument.uploadedTextHash(
                        upload.topic(), upload.read().identity()));
    }

    /** What could not be read is read again, as a revision with the same text. */
    private Uni<Uploaded> again(Upload upload, StoredDocument document) {
        if (document.state() == DocumentState.FAILED) {
            return revise(upload, document, document.placement(), UploadOutcome.UNCHANGED);
        }
        return upload.isFetched()
                ? relabel(upload, document)
                : Uni.createFrom().item(new Uploaded(document, UploadOutcome.UNCHANGED));
    }

    /** What an address has is what it had, now. */
    private Uni<Uploaded> relabel(Upload upload, StoredDocument document) {
        OpenTopic topic = upload.topic();
        String id = topic.local(document.id());
        return documents
                .relabel(document.id(), document.revision(), StoredDocument.seal(topic, id, upload.label()))
                .invoke(Uploading::requireDone)
                .chain(() -> uploaded(topic, id, UploadOutcome.UNCHANGED));
    }

    private Uni<Uploaded> place(Upload upload, Optional<StoredDocument> named) {
        return named.map(document -> upload.says(document)
                        ? again(upload, document)
                        : revise(upload, document, placement(upload, document), UploadOutcome.REVISED))
                .orElseGet(() -> create(upload));
    }

    /** A document stays where it was put unless this upload says otherwise. */
    private static @Nullable DocumentPlacement placement(Upload upload, StoredDocument document) {
        return upload.placement() == DocumentPlacement.AUTO ? document.placement() : upload.placement();
    }

    private Uni<Uploaded> create(Upload upload) {
        OpenTopic topic = upload.topic();
        Arrival arrival = upload.of(upload.newId(), upload.placement());
        StoredDocument document =
                arrival.document(topic, 1, upload.fingerprint(), events(upload, upload.newId(), 1), storage.now());
        return keep(upload, arrival, 1)
                .chain(() -> documents.add(document))
                .chain(added -> added ? Uni.createFrom().voidItem() : giveWay(upload, arrival))
                .chain(() -> documents.relay(document.id()))
                .chain(() -> uploaded(topic, upload.newId(), UploadOutcome.CREATED));
    }

    /** Another upload has the id, the text or the name by now. If it is not this very one, nothing of this is left. */
    private Uni<Void> giveWay(Upload upload, Arrival arrival) {
        return documents
                .find(upload.topic(), upload.newId())
                .chain(found -> found.isPresent() ? Uni.createFrom().voidItem() : discard(upload, arrival));
    }

    private Uni<Void> discard(Upload upload, Arrival arrival) {
        OpenTopic topic = upload.topic();
        return sources.delete(topic, arrival.sourceId(topic, 1))
                .chain(() -> originals.deleteOfDocument(topic, arrival.documentId()))
                .chain(() -> Uni.createFrom().failure(OvertakenException::new));
    }

    private Uni<Uploaded> revise(
            Upload upload, StoredDocument existing, @Nullable DocumentPlacement placement, UploadOutcome outcome) {
        OpenTopic topic = upload.topic();
        String id = topic.local(existing.id());
        int revision = existing.revision() + 1;
        Arrival arrival = upload.of(id, placement);
        StoredDocument next =
                arrival.document(topic, revision, existing.fingerprint(), events(upload, id, revision), storage.now());
        return keep(upload, arrival, revision)
                .chain(() -> documents.revise(next))
                .invoke(Uploading::requireDone)
                .chain(() -> documents.relay(next.id()))
                .chain(() -> originals.deleteOthers(topic, id, next.sourceId(), next.size()))
                .chain(() -> uploaded(topic, id, outcome));
    }

    private Uni<Void> keep(Upload upload, Arrival arrival, int revision) {
        OpenTopic topic = upload.topic();
        String sourceId = arrival.sourceId(topic, revision);
        return sources.keep(topic, arrival.source(topic, revision))
                .chain(() -> originals.keep(topic, arrival.documentId(), sourceId, upload.file()));
    }

    /** What has no text is not there to be read. */
    private List<PendingEvent> events(Upload upload, String documentId, int revision) {
        PendingEvent uploaded = upload.isFetched()
                ? events.fetched(upload.topic(), documentId)
                : events.uploaded(upload.topic(), documentId);
        return upload.read().problem() == null
                ? List.of(events.stored(upload.topic(), documentId, revision), uploaded)
                : List.of(uploaded);
    }

    private Uni<Uploaded> uploaded(OpenTopic topic, String documentId, UploadOutcome outcome) {
        return stored.required(topic, documentId).map(document -> new Uploaded(document, outcome));
    }

    private static void requireDone(boolean done) {
        if (!done) {
            throw new OvertakenException();
        }
    }
}
