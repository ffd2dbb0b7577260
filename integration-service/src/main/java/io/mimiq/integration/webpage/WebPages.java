package io.mimiq.integration.webpage;

import io.mimiq.integration.knowledge.TopicDocuments;
import io.mimiq.platform.contracts.knowledge.KeptFile;
import io.mimiq.platform.contracts.knowledge.PutFile;
import io.mimiq.platform.web.RequestKey;
import io.mimiq.platform.web.computing.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Adds pages of the web to topics. Keeps nothing itself. */
@Singleton
class WebPages {
    private final AddressRules rules;
    private final WebFetch fetch;
    private final TopicDocuments documents;
    private final Turns turns;
    private final Workers workers;

    WebPages(AddressRules rules, WebFetch fetch, TopicDocuments documents, Turns turns, Workers workers) {
        this.rules = rules;
        this.fetch = fetch;
        this.documents = documents;
        this.turns = turns;
        this.workers = workers;
    }

    Uni<KeptFile> add(String userId, String topicId, AddWebPage request, RequestKey key) {
        String documentId = key.newId();
        String fingerprint = key.fingerprint(request);
        return turns.take(
                userId,
                () -> documents
                        .requireTopic(userId, topicId)
                        .chain(() -> fetch.fetch(rules.admit(request.address())))
                        .chain(page -> workers.compute(() -> file(page, fingerprint)))
                        .chain(file -> documents.putFile(userId, topicId, documentId, file)));
    }

    private static PutFile file(WebPage page, String fingerprint) {
        return new PutFile(
                page.title(), page.address().text(), page.fetchedAt(), page.extension(), fingerprint, page.content());
    }
}
