package io.mimiq.knowledge.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mimiq.knowledge.audit.Audit.Actor;
import io.mimiq.knowledge.changeset.SourceText;
import io.mimiq.knowledge.failure.KnowledgeError;
import io.mimiq.knowledge.source.Sources;
import io.mimiq.knowledge.sweep.Sweep;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.Topics;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.web.Cursor;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The documents of a topic: reading and deleting them. */
@Singleton
public final class Documents {

    private final DocumentRepository documents;
    private final OriginalRepository originals;
    private final Sources sources;
    private final DocumentEvents events;
    private final Outbox outbox;
    private final Clock clock;

    Documents(
            DocumentRepository documents,
            OriginalRepository originals,
            Sources sources,
            DocumentEvents events,
            Outbox outbox,
            Clock clock) {
        this.documents = documents;
        this.originals = originals;
        this.sources = sources;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The text of a document as the source that evidence in it names. Fails as moved when a revision is asked for that is not the newest. */
    public Uni<SourceText> text(OpenTopic topic, String documentId, @Nullable Integer revision) {
        return required(topic, documentId)
                .invoke(document -> requireRevision(document, revision))
                .chain(document -> text(topic, document));
    }

    Uni<SourceText> text(OpenTopic topic, StoredDocument document) {
        return sources.find(topic, document.sourceId()).map(found -> found.orElseThrow(Documents::notFound));
    }

    private static void requireRevision(StoredDocument document, @Nullable Integer revision) {
        if (revision != null && revision != document.revision()) {
            throw new ProblemException(KnowledgeError.BASE_MOVED, "The document's revision has changed.");
        }
    }

    Uni<StoredDocument> required(OpenTopic topic, String documentId) {
        return documents.find(topic, documentId).map(found -> found.orElseThrow(Documents::notFound));
    }

    Uni<Page<DocumentView>> list(OpenTopic topic, PageRequest page) {
        return documents
                .newestFirst(topic.id(), page.after(), page.fetch())
                .map(found -> Page.of(found, page, document -> new Cursor(document.createdAt(), document.id())))
                .map(found -> found.map(document -> DocumentView.of(document, topic)));
    }

    /** The bytes as they were uploaded; of a document that was not uploaded its text. */
    Uni<byte[]> original(OpenTopic topic, StoredDocument document) {
        return originals
                .findById(document.id())
                .chain(found -> found == null
                        ? text(topic, document).map(text -> text.text().getBytes(UTF_8))
                        : Uni.createFrom().item(found.bytes(topic)));
    }

    /** Hides the document at once, then deletes what belongs to it; the sweeper goes on when that is interrupted. */
    Uni<Void> delete(OpenTopic topic, String documentId, Actor actor) {
        String id = topic.scoped(documentId);
        return documents
                .hide(id, clock.instant().truncatedTo(ChronoUnit.MILLIS), events.deleted(topic, documentId, actor))
                .invoke(Documents::requireThere)
                .chain(() -> finishDeletion(topic, id));
    }

    Uni<Void> finishDeletion(OpenTopic topic, String id) {
        return sources.deleteOfDocument(topic, topic.local(id))
                .chain(() -> originals.deleteById(id))
                .chain(() -> outbox.relay(StoredDocument.COLLECTION, id))
                .chain(() -> documents.deleteHidden(id));
    }

    /** Finishes deletions. */
    @Produces
    @Singleton
    Sweep<StoredDocument> sweep(Topics topics) {
        return new Sweep<>(
                "document-sweeper",
                Duration.ofSeconds(15),
                documents::hiddenSince,
                StoredDocument::id,
                document -> topics.open(document.userId(), document.topicId())
                        .chain(topic -> finishDeletion(topic, document.id())));
    }

    private static void requireThere(boolean there) {
        if (!there) {
            throw notFound();
        }
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("document");
    }
}
