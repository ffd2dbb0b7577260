package io.mimiq.integration.page;

import io.mimiq.integration.knowledge.KnowledgeException;
import io.mimiq.integration.knowledge.TopicDocuments;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** What remains to be done once a link is hidden from its owner. Every step may be repeated. */
@Singleton
class Unlinking {
    private final LinkCollection links;
    private final TopicDocuments documents;

    Unlinking(LinkCollection links, TopicDocuments documents) {
        this.links = links;
        this.documents = documents;
    }

    /** Fails with {@link KnowledgeException} if a document that has to go cannot be deleted now. */
    Uni<Void> run(LinkDocument link) {
        return removeDocument(link).chain(() -> links.relay(link.id())).chain(() -> links.endRemoval(link.id()));
    }

    private Uni<Void> removeDocument(LinkDocument link) {
        return Removal.DELETE.code().equals(link.removal())
                ? documents.delete(link.userId(), link.topicId(), link.id())
                : Uni.createFrom().voidItem();
    }
}
