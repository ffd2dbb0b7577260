package io.mimiq.integration.page;

import io.mimiq.integration.IntegrationError;
import io.mimiq.integration.confluence.ConfluenceException;
import io.mimiq.integration.connection.Connections;
import io.mimiq.integration.connection.OpenConnection;
import io.mimiq.integration.knowledge.KnowledgeException;
import io.mimiq.integration.knowledge.TopicDocuments;
import io.mimiq.integration.knowledge.TopicDocuments.PageText;
import io.mimiq.integration.page.SyncOutcome.Postponed;
import io.mimiq.integration.page.SyncOutcome.Refused;
import io.mimiq.integration.page.SyncOutcome.Stored;
import io.mimiq.integration.page.SyncOutcome.Unchanged;
import io.mimiq.platform.crypto.KeyDestroyedException;
import io.mimiq.platform.crypto.KeyGoneException;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.storage.Sealer;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.Target;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jboss.logging.Logger;

/** Brings the document of one linked page up to date. Two syncs of a link may overlap, but only one of them ends it. */
@Singleton
class PageSync {
    private static final Logger LOG = Logger.getLogger(PageSync.class);

    private final LinkCollection links;
    private final Connections connections;
    private final PageFetch fetch;
    private final TopicDocuments documents;
    private final KeyRing keys;
    private final SyncChanges changes;
    private final SyncMetrics metrics;
    private final Storage storage;

    PageSync(
            LinkCollection links,
            Connections connections,
            PageFetch fetch,
            TopicDocuments documents,
            KeyRing keys,
            SyncChanges changes,
            SyncMetrics metrics,
            Storage storage) {
        this.links = links;
        this.connections = connections;
        this.fetch = fetch;
        this.documents = documents;
        this.keys = keys;
        this.changes = changes;
        this.metrics = metrics;
        this.storage = storage;
    }

    /** Syncs a claimed link. Fails only if the database does, or if an erased link cannot go yet. */
    Uni<Void> run(LinkDocument link) {
        return sync(link)
                .onFailure()
                .recoverWithItem(failure -> outcomeOf(link, failure))
                .invoke(metrics::count)
                .chain(outcome -> finish(link, outcome));
    }

    private Uni<SyncOutcome> sync(LinkDocument link) {
        return connections
                .open(link.userId())
                .chain(connection -> sealer(link).chain(sealer -> sync(link, connection, sealer)));
    }

    private Uni<SyncOutcome> sync(LinkDocument link, OpenConnection connection, Sealer sealer) {
        if (!connection.siteKey().equals(link.source().siteKey())) {
            return Uni.createFrom().item(new Refused(IntegrationError.NOT_CONNECTED));
        }
        Instant now = storage.now();
        Optional<Duration> rest = connection.restUntil().filter(now::isBefore).map(end -> Duration.between(now, end));
        if (rest.isPresent()) {
            return Uni.createFrom().item(new Postponed(IntegrationError.BUSY, rest));
        }
        String pageId = sealer.openText(
                LinkDocument.COLLECTION,
                link.id(),
                LinkCollection.PAGE_ID,
                link.source().pageId());
        return fetch.newerThan(link.progress().version(), pageId, link.userId(), connection)
                .chain(text -> text.map(found -> store(link, found))
                        .orElseGet(() -> Uni.createFrom().item(new Unchanged())));
    }

    private Uni<SyncOutcome> store(LinkDocument link, PageText text) {
        return documents
                .put(link.userId(), link.topicId(), link.id(), text)
                .replaceWith(new Stored(text.title(), text.version()));
    }

    private static SyncOutcome outcomeOf(LinkDocument link, Throwable failure) {
        if (failure instanceof ConfluenceException refused) {
            return refused.isPassing()
                    ? new Postponed(refused.error(), refused.retryAfter())
                    : new Refused(refused.error());
        }
        if (failure instanceof KnowledgeException refused) {
            return refused.isPassing()
                    ? new Postponed(refused.error(), Optional.empty())
                    : new Refused(refused.error());
        }
        if (failure instanceof ProblemException refused) {
            return new Refused(refused.error());
        }
        if (failure instanceof KeyGoneException) {
            return new Refused(IntegrationError.TOPIC_MISSING);
        }
        LOG.errorf(failure, "Sync of link %s failed", link.id());
        return new Postponed(CommonError.INTERNAL, Optional.empty());
    }

    /** A link of an erased topic, stored after the erasure looked, goes too. */
    private Uni<Void> finish(LinkDocument link, SyncOutcome outcome) {
        return keys.requireAlive(link.scope())
                .chain(() -> change(link, outcome))
                .chain(change -> links.finish(link, change))
                .chain(finished -> finished ? links.relay(link.id()) : overtaken(link, outcome))
                .onFailure(KeyDestroyedException.class)
                .recoverWithUni(gone ->
                        links.erase(new Target(link.userId(), link.topicId())).replaceWithVoid());
    }

    private Uni<Bson> change(LinkDocument link, SyncOutcome outcome) {
        return outcome instanceof Stored stored
                ? sealer(link).map(sealer -> changes.stored(link, stored, sealer))
                : Uni.createFrom().item(() -> changes.of(link, outcome));
    }

    /** Unlinked with its document while the text was on its way: the document must not come back. */
    private Uni<Void> overtaken(LinkDocument link, SyncOutcome outcome) {
        if (!(outcome instanceof Stored)) {
            return Uni.createFrom().voidItem();
        }
        return links.findAny(link.id())
                .map(found -> found.map(LinkDocument::removal).orElse(Removal.DELETE.code()))
                .chain(removal -> Removal.DELETE.code().equals(removal)
                        ? documents.delete(link.userId(), link.topicId(), link.id())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Sealer> sealer(LinkDocument link) {
        return keys.open(link.scope()).map(Sealer::new);
    }
}
