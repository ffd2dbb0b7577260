package io.mimiq.integration.page;

import io.mimiq.integration.IntegrationError;
import io.mimiq.integration.connection.SiteConnected;
import io.mimiq.integration.knowledge.KnowledgeException;
import io.mimiq.integration.knowledge.TopicDocuments;
import io.mimiq.platform.contracts.Audit;
import io.mimiq.platform.contracts.Party;
import io.mimiq.platform.crypto.KeyGoneException;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.DueWork;
import io.mimiq.platform.storage.Sealer;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Links and what can be done with them. A sync starts right after the answer, and never delays it. */
@Singleton
class LinkService {
    private static final Logger LOG = Logger.getLogger(LinkService.class);
    private static final List<String> WAITING_FOR_CREDENTIALS =
            List.of(IntegrationError.CREDENTIALS_REFUSED.code(), IntegrationError.NOT_CONNECTED.code());

    private final LinkCollection links;
    private final Linking linking;
    private final Unlinking unlinking;
    private final DueWork<LinkDocument> work;
    private final TopicDocuments documents;
    private final KeyRing keys;
    private final Audit audit;

    LinkService(
            LinkCollection links,
            Linking linking,
            Unlinking unlinking,
            DueWork<LinkDocument> work,
            TopicDocuments documents,
            KeyRing keys,
            Audit audit) {
        this.links = links;
        this.linking = linking;
        this.unlinking = unlinking;
        this.work = work;
        this.documents = documents;
        this.keys = keys;
        this.audit = audit;
    }

    Uni<LinkedPageView> link(String userId, String topicId, LinkPage request, RequestKey key) {
        return linking.link(userId, topicId, request, key)
                .invoke(link -> work.start(link.id()))
                .chain(this::view);
    }

    Uni<Page<LinkedPageView>> list(String userId, String topicId, PageRequest request) {
        return links.list(userId, topicId, request)
                .chain(page -> page.items().isEmpty() ? nothing(userId, topicId) : views(topicId, page));
    }

    /** Like {@link #list}, but nothing of a topic that is not there. */
    Uni<Page<LinkedPageView>> all(String userId, String topicId, PageRequest request) {
        return links.list(userId, topicId, request)
                .chain(page -> page.items().isEmpty()
                        ? Uni.createFrom().item(new Page<LinkedPageView>(List.of(), null))
                        : views(topicId, page));
    }

    private Uni<Page<LinkedPageView>> views(String topicId, Page<LinkDocument> page) {
        return sealer(topicId).map(sealer -> page.map(link -> LinkedPageView.of(link, sealer)));
    }

    /** Without links, the topic may be empty or may not exist. */
    private Uni<Page<LinkedPageView>> nothing(String userId, String topicId) {
        return documents.requireTopic(userId, topicId).replaceWith(new Page<>(List.of(), null));
    }

    Uni<LinkedPageView> get(String userId, String topicId, String id) {
        return links.find(userId, topicId, id).map(LinkService::required).chain(this::view);
    }

    Uni<LinkedPageView> requestSync(String userId, String topicId, String id) {
        return links.requestSync(userId, topicId, id)
                .map(LinkService::required)
                .invoke(link -> work.start(link.id()))
                .chain(this::view);
    }

    /** Returns false if the document will be deleted later. */
    Uni<Boolean> unlink(String userId, String topicId, String id, Removal removal) {
        return links.find(userId, topicId, id)
                .map(LinkService::required)
                .chain(link -> beginRemoval(link, removal))
                .map(LinkService::required)
                .chain(unlinking::run)
                .replaceWith(true)
                .onFailure(KnowledgeException.class)
                .invoke(failure -> LOG.warnf("The document of link %s is deleted later: %s", id, failure.getMessage()))
                .onFailure(KnowledgeException.class)
                .recoverWithItem(false);
    }

    private Uni<Optional<LinkDocument>> beginRemoval(LinkDocument link, Removal removal) {
        PendingEvent event = audit.byUser(link.userId(), "page.unlinked", new Party("page", link.id()), link.topicId());
        return links.beginRemoval(link, removal, event);
    }

    /** Once credentials work again, what failed for lack of them is synced. */
    void onConnected(@Observes SiteConnected connected) {
        links.requestSyncs(connected.userId(), connected.siteKey(), WAITING_FOR_CREDENTIALS)
                .subscribe()
                .with(done -> {}, failure -> LOG.warnf("Links that wait for credentials keep waiting: %s", failure));
    }

    private Uni<LinkedPageView> view(LinkDocument link) {
        return sealer(link.topicId()).map(sealer -> LinkedPageView.of(link, sealer));
    }

    /** A topic whose key is gone does not exist. */
    private Uni<Sealer> sealer(String topicId) {
        return keys.open(KeyScope.topic(topicId))
                .map(Sealer::new)
                .onFailure(KeyGoneException.class)
                .transform(gone -> ProblemException.notFound("topic"));
    }

    private static LinkDocument required(Optional<LinkDocument> found) {
        return found.orElseThrow(() -> ProblemException.notFound("linked page"));
    }
}
