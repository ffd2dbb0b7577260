package io.mimiq.knowledge.document;

import io.mimiq.knowledge.document.StoredDocument.Label;
import io.mimiq.knowledge.source.NewSource;
import io.mimiq.knowledge.source.Sources;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.contracts.knowledge.DocumentPlacement;
import io.mimiq.platform.contracts.knowledge.Origin;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.web.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Takes uploaded files in: text and bytes first, then the document that makes them count. */
@Singleton
class Uploading {

    private final DocumentRepository documents;
    private final OriginalRepository originals;
    private final Documents reading;
    private final Sources sources;
    private final DocumentEvents events;
    private final RequestKey requestKey;
    private final Storage storage;

    Uploading(
            DocumentRepository documents,
            OriginalRepository originals,
            Documents reading,
            Sources sources,
            DocumentEvents events,
            RequestKey requestKey,
            Storage storage) {
        this.documents = documents;
        this.originals = originals;
        this.reading = reading;
        this.sources = sources;
        this.events = events;
        this.requestKey = requestKey;
        this.storage = storage;
    }

    /** What makes two uploads the same. */
    private record Uploaded(String name, String hash, DocumentPlacement placement) {}

    Uni<StoredDocument> upload(OpenTopic topic, TextFile file, DocumentPlacement placement) {
        String id = requestKey.newId();
        Uploaded uploaded = new Uploaded(file.name(), StoredDocument.hash(topic, file.text()), placement);
        return documents
                .find(topic, id)
                .chain(existing -> existing.map(document -> Uni.createFrom().item(document))
                        .orElseGet(() -> store(topic, document(topic, id, file, uploaded), file)))
                .invoke(document -> requestKey.verify(document.fingerprint(), uploaded));
    }

    private Uni<StoredDocument> store(OpenTopic topic, StoredDocument document, TextFile file) {
        String id = topic.local(document.id());
        NewSource source = new NewSource(id, SourceKind.DOCUMENT, file.name(), file.text(), id);
        return sources.keep(topic, source)
                .chain(() -> originals.add(StoredOriginal.of(topic, id, file.bytes())))
                .chain(() -> documents.add(document))
                .chain(() -> documents.relay(document.id()))
                .chain(() -> reading.required(topic, id));
    }

    private StoredDocument document(OpenTopic topic, String id, TextFile file, Uploaded uploaded) {
        Instant now = storage.now();
        List<PendingEvent> pending = List.of(events.stored(topic, id, 1), events.uploaded(topic, id));
        return new StoredDocument(
                topic.scoped(id),
                topic.id(),
                topic.userId(),
                StoredDocument.seal(topic, id, new Label(file.name(), new Origin(Origin.UPLOAD, null, null))),
                file.mediaType(),
                file.bytes().length,
                1,
                id,
                uploaded.hash(),
                uploaded.placement(),
                DocumentState.PENDING,
                null,
                requestKey.fingerprint(uploaded),
                now,
                now,
                null,
                null,
                pending,
                pending.get(0).at());
    }
}
