package io.mimiq.knowledge.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toSet;

import io.mimiq.knowledge.changeset.SourceText;
import io.mimiq.knowledge.failure.KnowledgeError;
import io.mimiq.knowledge.source.Sources;
import io.mimiq.knowledge.source.Sources.RevisionText;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicAccess;
import io.mimiq.knowledge.withdrawal.Drawn;
import io.mimiq.knowledge.withdrawal.Withdrawal;
import io.mimiq.platform.contracts.Party;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.storage.DueWork;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The documents of a topic: reading and deleting them. */
@Singleton
public final class Documents {

    private final DocumentRepository documents;
    private final Originals originals;
    private final Sources sources;
    private final Withdrawal withdrawal;
    private final DocumentEvents events;

    Documents(
            DocumentRepository documents,
            Originals originals,
            Sources sources,
            Withdrawal withdrawal,
            DocumentEvents events) {
        this.documents = documents;
        this.originals = originals;
        this.sources = sources;
        this.withdrawal = withdrawal;
        this.events = events;
    }

    /** A document's text as a source for evidence, and how it is written. */
    public record Typed(SourceText source, Syntax syntax) {}

    /** Fails as moved if {@code revision} is given and not the newest. */
    public Uni<Typed> text(OpenTopic topic, String documentId, @Nullable Integer revision) {
        return required(topic, documentId)
                .invoke(document -> requireRevision(document, revision))
                .chain(document -> text(topic, document).map(text -> new Typed(text, document.syntax(topic))));
    }

    /** The ids of the sources that are the texts of earlier revisions, the newest first. */
    public Uni<List<String>> earlierTexts(OpenTopic topic, String documentId) {
        return earlier(topic, documentId)
                .map(texts -> texts.stream()
                        .filter(text -> text.deletedAt() == null)
                        .map(RevisionText::sourceId)
                        .toList());
    }

    /** The ids of those that are deleted. */
    public Uni<Set<String>> deletedTexts(OpenTopic topic, String documentId) {
        return earlier(topic, documentId)
                .map(texts -> texts.stream()
                        .filter(text -> text.deletedAt() != null)
                        .map(RevisionText::sourceId)
                        .collect(toSet()));
    }

    private Uni<List<RevisionText>> earlier(OpenTopic topic, String documentId) {
        return required(topic, documentId)
                .chain(document -> sources.ofDocument(topic, documentId)
                        .map(texts -> texts.stream()
                                .filter(text -> !text.sourceId().equals(document.sourceId()))
                                .toList()));
    }

    /** Those of the sources that are there. */
    public Uni<List<SourceText>> texts(OpenTopic topic, List<String> sourceIds) {
        return Multi.createFrom()
                .iterable(sourceIds)
                .onItem()
                .transformToUniAndConcatenate(id -> sources.find(topic, id))
                .onItem()
                .transformToMultiAndConcatenate(found -> Multi.createFrom().items(found.stream()))
                .collect()
                .asList();
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
                .newestFirst(topic.id(), page)
                .map(found -> found.map(document -> DocumentView.of(document, topic)));
    }

    /** The bytes as they were uploaded; the text of a document that was not uploaded. */
    Uni<Multi<byte[]>> original(OpenTopic topic, StoredDocument document) {
        return originals
                .find(topic, document.sourceId(), document.size())
                .chain(found -> found.map(Uni.createFrom()::item)
                        .orElseGet(() -> text(topic, document)
                                .map(text -> Multi.createFrom().item(text.text().getBytes(UTF_8)))));
    }

    /** Hides the document at once, then deletes what belongs to it; if interrupted, {@link #deletions} goes on. */
    Uni<Void> delete(OpenTopic topic, String documentId, Drawn drawn, Party actor) {
        String id = topic.scoped(documentId);
        return documents
                .hide(id, drawn, events.deleted(topic, documentId, actor))
                .invoke(Documents::requireThere)
                .chain(() -> finishDeletion(topic, id, drawn));
    }

    private Uni<Void> finishDeletion(OpenTopic topic, String id, Drawn drawn) {
        String documentId = topic.local(id);
        return sources.ofDocument(topic, documentId)
                .map(texts -> texts.stream().map(RevisionText::sourceId).collect(toSet()))
                .chain(texts -> withdrawal.withdraw(topic, documentId, texts, drawn))
                .chain(() -> sources.release(topic, documentId))
                .chain(() -> originals.deleteOfDocument(topic, documentId))
                .chain(() -> documents.relay(id))
                .chain(() -> documents.deleteHidden(id));
    }

    /** Finishes deletions. */
    @Produces
    @Singleton
    DueWork<StoredDocument> deletions(TopicAccess topics) {
        return DueWork.of(
                documents,
                DocumentRepository.DELETED,
                "document-deletions",
                "10s",
                document -> topics.open(document.userId(), document.topicId())
                        .chain(topic -> finishDeletion(
                                topic, document.id(), requireNonNullElse(document.drawn(), Drawn.KEEP))));
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
