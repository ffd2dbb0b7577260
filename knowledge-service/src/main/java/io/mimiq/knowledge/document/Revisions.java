package io.mimiq.knowledge.document;

import static java.util.stream.Collectors.toSet;

import io.mimiq.knowledge.document.StoredDocument.Leaving;
import io.mimiq.knowledge.failure.KnowledgeError;
import io.mimiq.knowledge.source.Edition;
import io.mimiq.knowledge.source.Sources;
import io.mimiq.knowledge.source.Sources.RevisionText;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicAccess;
import io.mimiq.knowledge.withdrawal.Drawn;
import io.mimiq.knowledge.withdrawal.Withdrawal;
import io.mimiq.platform.storage.DueWork;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** The revisions of documents. The texts of earlier ones stay until somebody deletes them. */
@Singleton
class Revisions {

    private final DocumentRepository documents;
    private final Documents reading;
    private final Sources sources;
    private final Withdrawal withdrawal;
    private final DocumentEvents events;

    Revisions(
            DocumentRepository documents,
            Documents reading,
            Sources sources,
            Withdrawal withdrawal,
            DocumentEvents events) {
        this.documents = documents;
        this.reading = reading;
        this.sources = sources;
        this.withdrawal = withdrawal;
        this.events = events;
    }

    /** The newest first. */
    Uni<List<RevisionView>> of(OpenTopic topic, String documentId) {
        return reading.required(topic, documentId)
                .chain(document -> sources.ofDocument(topic, documentId)
                        .map(texts -> texts.stream()
                                .flatMap(text -> Edition.of(document.newest(topic), text.sourceId()).stream()
                                        .map(edition -> view(text, edition)))
                                .toList()));
    }

    private static RevisionView view(RevisionText text, Edition edition) {
        return new RevisionView(text.sourceId(), edition.revision(), edition.current(), text.at(), text.deletedAt());
    }

    /** Deletes the text of an earlier revision; if interrupted, {@link #deletions} goes on. */
    Uni<Void> delete(OpenTopic topic, String documentId, String sourceId, Drawn drawn) {
        String id = topic.scoped(documentId);
        Leaving leaving = new Leaving(sourceId, drawn);
        return of(topic, documentId)
                .invoke(revisions -> requireEarlier(revisions, sourceId))
                .chain(() -> documents.leave(id, leaving, events.revisionDeleted(topic, documentId)))
                .chain(() -> finish(topic, id, leaving))
                .chain(() -> documents.relay(id));
    }

    private static void requireEarlier(List<RevisionView> revisions, String sourceId) {
        RevisionView revision = revisions.stream()
                .filter(each -> each.id().equals(sourceId) && each.deletedAt() == null)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("revision"));
        if (revision.current()) {
            throw new ProblemException(
                    KnowledgeError.CURRENT_REVISION, "Upload its next revision first, or delete the document.");
        }
    }

    private Uni<Void> finish(OpenTopic topic, String id, Leaving leaving) {
        String sourceId = leaving.sourceId();
        return documents
                .find(topic, topic.local(id))
                .map(document -> document.stream().map(StoredDocument::sourceId).collect(toSet()))
                .chain(newest -> withdrawal.withdrawRevision(topic, sourceId, newest, leaving.drawn()))
                .chain(() -> documents.left(id, leaving));
    }

    /** Finishes deletions. */
    @Produces
    @Singleton
    DueWork<StoredDocument> revisionDeletions(TopicAccess topics) {
        return DueWork.of(
                documents,
                DocumentRepository.LEAVING_SINCE,
                "revision-deletions",
                "10s",
                document -> topics.open(document.userId(), document.topicId()).chain(topic -> finish(topic, document)));
    }

    private Uni<Void> finish(OpenTopic topic, StoredDocument document) {
        return Multi.createFrom()
                .iterable(Objects.requireNonNullElse(document.leaving(), List.<Leaving>of()))
                .onItem()
                .transformToUniAndConcatenate(leaving -> finish(topic, document.id(), leaving))
                .onItem()
                .ignoreAsUni();
    }
}
