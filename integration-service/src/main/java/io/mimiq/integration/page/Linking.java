package io.mimiq.integration.page;

import io.mimiq.integration.IntegrationError;
import io.mimiq.integration.confluence.PageAddress;
import io.mimiq.integration.connection.Connections;
import io.mimiq.integration.connection.OpenConnection;
import io.mimiq.integration.knowledge.TopicDocuments;
import io.mimiq.integration.outbound.Site;
import io.mimiq.integration.page.LinkDocument.Progress;
import io.mimiq.integration.page.LinkDocument.Source;
import io.mimiq.platform.contracts.Audit;
import io.mimiq.platform.contracts.Party;
import io.mimiq.platform.crypto.BlindIndex;
import io.mimiq.platform.crypto.KeyGoneException;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.Sealer;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Links a page to a topic. The link is stored with its first sync due, so that a crash cannot lose the sync. */
@Singleton
class Linking {
    private final LinkCollection links;
    private final Connections connections;
    private final TopicDocuments documents;
    private final KeyRing keys;
    private final Audit audit;
    private final Storage storage;

    Linking(
            LinkCollection links,
            Connections connections,
            TopicDocuments documents,
            KeyRing keys,
            Audit audit,
            Storage storage) {
        this.links = links;
        this.connections = connections;
        this.documents = documents;
        this.keys = keys;
        this.audit = audit;
        this.storage = storage;
    }

    /** Who wants which page in which topic. The id becomes the link's. */
    private record Wish(String id, String fingerprint, String userId, String topicId, LinkPage page, RequestKey key) {}

    /** The new link, or the one that the same request made before. */
    Uni<LinkDocument> link(String userId, String topicId, LinkPage page, RequestKey key) {
        page.requireOneName();
        Wish wish = new Wish(key.newId(), key.fingerprint(page), userId, topicId, page, key);
        return documents
                .requireTopic(userId, topicId)
                .chain(() -> connections.open(userId))
                .chain(connection -> newLink(wish, connection))
                .chain(link -> insert(wish, link))
                .onFailure(KeyGoneException.class)
                .transform(gone -> ProblemException.notFound("topic"));
    }

    private Uni<LinkDocument> newLink(Wish wish, OpenConnection connection) {
        String pageId = wish.page().pageIdOn(connection.credentials().site());
        return Uni.combine()
                .all()
                .unis(keys.create(KeyScope.topic(wish.topicId())), keys.blindIndex("confluence-page"))
                .with((cipher, index) ->
                        newLink(wish, source(wish, pageId, connection, new Sealer(cipher), index), storage.now()));
    }

    private static Source source(Wish wish, String pageId, OpenConnection connection, Sealer sealer, BlindIndex index) {
        Site site = connection.credentials().site();
        return new Source(
                connection.siteKey(),
                index.of(String.join(" ", connection.siteKey(), wish.topicId(), pageId)),
                sealer.sealText(LinkDocument.COLLECTION, wish.id(), LinkCollection.PAGE_ID, pageId),
                sealer.sealText(LinkDocument.COLLECTION, wish.id(), LinkCollection.URL, PageAddress.of(pageId, site)));
    }

    private LinkDocument newLink(Wish wish, Source source, Instant now) {
        PendingEvent event = audit.byUser(wish.userId(), "page.linked", new Party("page", wish.id()), wish.topicId());
        return new LinkDocument(
                wish.id(),
                wish.userId(),
                wish.topicId(),
                wish.fingerprint(),
                source,
                Progress.NONE,
                now,
                now,
                null,
                List.of(event),
                event.at());
    }

    private Uni<LinkDocument> insert(Wish wish, LinkDocument link) {
        return links.add(link).chain(added -> added ? links.relay(link.id()).replaceWith(link) : existing(wish));
    }

    private Uni<LinkDocument> existing(Wish wish) {
        return links.find(wish.userId(), wish.topicId(), wish.id())
                .map(found -> found.orElseThrow(Linking::alreadyLinked))
                .invoke(existing -> wish.key().verify(existing.fingerprint(), wish.page()));
    }

    private static ProblemException alreadyLinked() {
        return new ProblemException(IntegrationError.ALREADY_LINKED, "See the topic's linked pages.");
    }
}
