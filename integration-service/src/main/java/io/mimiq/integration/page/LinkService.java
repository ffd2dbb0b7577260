package io.mimiq.integration.page;

import io.mimiq.integration.Audit;
import io.mimiq.integration.IntegrationError;
import io.mimiq.integration.confluence.PageAddress;
import io.mimiq.integration.confluence.Site;
import io.mimiq.integration.connection.Connections;
import io.mimiq.integration.connection.OpenConnection;
import io.mimiq.integration.connection.SiteConnected;
import io.mimiq.integration.knowledge.TopicDocuments;
import io.mimiq.platform.crypto.BlindIndex;
import io.mimiq.platform.crypto.FieldCipher;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.web.Cursor;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Links and what can be done with them. A sync starts right after the answer; it is due already in what was stored, so
 * it happens also when this process does not live to start it.
 */
@ApplicationScoped
class LinkService {

    private static final Logger LOG = Logger.getLogger(LinkService.class);
    private static final Duration REMOVAL_BY_REQUEST = Duration.ofSeconds(10);
    private static final List<String> WAITING_FOR_CREDENTIALS =
            List.of(IntegrationError.CREDENTIALS_REFUSED.code(), IntegrationError.NOT_CONNECTED.code());

    private final LinkRepository links;
    private final LinkCipher cipher;
    private final Connections connections;
    private final TopicDocuments documents;
    private final PageSync sync;
    private final Unlinking unlinking;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    LinkService(
            LinkRepository links,
            LinkCipher cipher,
            Connections connections,
            TopicDocuments documents,
            PageSync sync,
            Unlinking unlinking,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.links = links;
        this.cipher = cipher;
        this.connections = connections;
        this.documents = documents;
        this.sync = sync;
        this.unlinking = unlinking;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<LinkedPageView> link(String userId, String topicId, LinkPage request, RequestKey key) {
        request.requireOneName();
        String id = key.newId();
        String fingerprint = key.fingerprint(request);
        return documents
                .requireTopic(userId, topicId)
                .chain(() -> connections.open(userId))
                .chain(connection -> newLink(userId, topicId, id, fingerprint, request, connection))
                .chain(link -> insert(link, request, key))
                .invoke(this::start)
                .chain(cipher::view);
    }

    private Uni<LinkDocument> newLink(
            String userId, String topicId, String id, String fingerprint, LinkPage request, OpenConnection connection) {
        String pageId = request.pageIdOn(connection.credentials().site());
        return Uni.combine()
                .all()
                .unis(cipher.create(topicId), cipher.pageIndex())
                .with((opened, index) ->
                        newLink(new LinkKeys(opened, index), userId, topicId, id, fingerprint, pageId, connection));
    }

    private record LinkKeys(FieldCipher cipher, BlindIndex index) {}

    private LinkDocument newLink(
            LinkKeys keys,
            String userId,
            String topicId,
            String id,
            String fingerprint,
            String pageId,
            OpenConnection connection) {
        Instant now = now();
        Site site = connection.credentials().site();
        PendingEvent event = audit.byUser(userId, "page.linked", new Audit.AuditedObject("page", id), topicId);
        return new LinkDocument(
                id,
                userId,
                topicId,
                connection.siteKey(),
                keys.index().of(String.join(" ", connection.siteKey(), topicId, pageId)),
                fingerprint,
                keys.cipher().encryptText(LinkDocument.field(id, LinkDocument.PAGE_ID), pageId),
                keys.cipher().encryptText(LinkDocument.field(id, LinkDocument.URL), PageAddress.of(pageId, site)),
                null,
                LinkState.PENDING.code(),
                null,
                null,
                now,
                null,
                0,
                now,
                null,
                List.of(event),
                event.at());
    }

    private Uni<LinkDocument> insert(LinkDocument link, LinkPage request, RequestKey key) {
        return links.insert(link).chain(inserted -> inserted ? kept(link) : existing(link, request, key));
    }

    /** An erasure of the topic that ran meanwhile did not see the link: then it goes at once. */
    private Uni<LinkDocument> kept(LinkDocument link) {
        return cipher.isErased(link.topicId())
                .chain(erased -> erased ? links.erase(link) : outbox.relay(LinkDocument.COLLECTION, link.id()))
                .chain(() -> cipher.open(link.topicId()))
                .replaceWith(link);
    }

    /** The answer to a repeated request is the link it made before. */
    private Uni<LinkDocument> existing(LinkDocument link, LinkPage request, RequestKey key) {
        return links.find(link.userId(), link.topicId(), link.id())
                .map(found -> found.orElseThrow(LinkService::alreadyLinked))
                .invoke(existing -> key.verify(existing.fingerprint(), request));
    }

    private static ProblemException alreadyLinked() {
        return new ProblemException(IntegrationError.ALREADY_LINKED, "See the topic's linked pages.");
    }

    Uni<Page<LinkedPageView>> list(String userId, String topicId, PageRequest request) {
        return links.page(userId, topicId, request.after(), request.fetch())
                .chain(found -> found.isEmpty() ? nothing(userId, topicId) : page(topicId, found, request));
    }

    /** No links: the topic may be empty, or not there. */
    private Uni<Page<LinkedPageView>> nothing(String userId, String topicId) {
        return documents.requireTopic(userId, topicId).replaceWith(new Page<>(List.of(), null));
    }

    private Uni<Page<LinkedPageView>> page(String topicId, List<LinkDocument> found, PageRequest request) {
        Page<LinkDocument> page = Page.of(found, request, link -> new Cursor(link.linkedAt(), link.id()));
        return cipher.views(topicId, page);
    }

    Uni<LinkedPageView> get(String userId, String topicId, String id) {
        return links.find(userId, topicId, id).map(LinkService::required).chain(cipher::view);
    }

    Uni<LinkedPageView> requestSync(String userId, String topicId, String id) {
        return links.request(userId, topicId, id, now())
                .map(LinkService::required)
                .invoke(this::start)
                .chain(cipher::view);
    }

    /** True when everything is done, false when the document is still to be deleted. */
    Uni<Boolean> unlink(String userId, String topicId, String id, Removal removal) {
        return links.find(userId, topicId, id)
                .map(LinkService::required)
                .chain(link -> beginRemoval(link, removal))
                .map(LinkService::required)
                .chain(unlinking::finish);
    }

    private Uni<Optional<LinkDocument>> beginRemoval(LinkDocument link, Removal removal) {
        var page = new Audit.AuditedObject("page", link.id());
        PendingEvent event = audit.byUser(link.userId(), "page.unlinked", page, link.topicId());
        return links.beginRemoval(link, removal, now().plus(REMOVAL_BY_REQUEST), event);
    }

    /** Working credentials are back: what waited for them is synced again. */
    void onConnected(@Observes SiteConnected connected) {
        links.requestAll(connected.userId(), connected.siteKey(), WAITING_FOR_CREDENTIALS, now())
                .subscribe()
                .with(done -> {}, failure -> LOG.warnf("Links that waited for credentials go on waiting: %s", failure));
    }

    /** Does not wait: the answer says that the sync is pending. */
    private void start(LinkDocument link) {
        sync.run(link)
                .subscribe()
                .with(done -> {}, failure -> LOG.warnf("Link %s is left to the sweeper: %s", link.id(), failure));
    }

    private static LinkDocument required(Optional<LinkDocument> found) {
        return found.orElseThrow(() -> ProblemException.notFound("linked page"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
