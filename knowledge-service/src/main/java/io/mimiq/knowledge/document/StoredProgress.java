package io.mimiq.knowledge.document;

import static java.util.stream.Collectors.toMap;

import io.mimiq.knowledge.source.DocumentProgress;
import io.mimiq.knowledge.topic.OpenTopic;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/** Reads from the documents how far knowledge was drawn from their newest revisions. */
@Singleton
class StoredProgress implements DocumentProgress {

    private final DocumentRepository documents;

    StoredProgress(DocumentRepository documents) {
        this.documents = documents;
    }

    @Override
    public Uni<Map<String, Stage>> of(OpenTopic topic, Collection<String> documentIds) {
        return documents
                .find(topic, documentIds)
                .map(found -> found.stream()
                        .collect(toMap(
                                StoredDocument::sourceId,
                                document -> new Stage(document.state().wireName(), document.problem(topic)))));
    }

    @Override
    public Uni<Map<String, Newest>> newest(OpenTopic topic, Collection<String> documentIds) {
        return documents
                .find(topic, documentIds)
                .map(found -> found.stream()
                        .map(document -> document.newest(topic))
                        .collect(toMap(Newest::documentId, Function.identity())));
    }
}
