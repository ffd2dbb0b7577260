package io.mimiq.integration.page;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import io.mimiq.integration.Audit;
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
import io.mimiq.platform.crypto.FieldCipher;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the document of one linked page up to date. The work is claimed in the link itself: whoever dies over it loses
 * the claim after a while and the sweeper starts again, and two never finish the same work.
 */
@ApplicationScoped
class PageSync {

    private static final Logger LOG = Logger.getLogger(PageSync.class);
    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int MOST_ATTEMPTS = 12;

    private final LinkRepository links;
    private final LinkCipher cipher;
    private final Connections connections;
    private final PageFetch fetch;
    private final TopicDocuments documents;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;
    private final SyncMetrics metrics;

    PageSync(
            LinkRepository links,
            LinkCipher cipher,
            Connections connections,
            PageFetch fetch,
            TopicDocuments documents,
            Outbox outbox,
            Audit audit,
            Clock clock,
            SyncMetrics metrics) {
        this.links = links;
        this.cipher = cipher;
        this.connections = connections;
        this.fetch = fetch;
        this.documents = documents;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Syncs the link if it is due and nobody else does. Fails only when the database does. */
    Uni<Void> run(LinkDocument link) {
        return links.claim(link, now().plus(CLAIM))
                .chain(claimed ->
                        claimed.map(this::syncClaimed).orElse(Uni.createFrom().voidItem()));
    }

    private Uni<Void> syncClaimed(LinkDocument link) {
        return sync(link)
                .onFailure()
                .recoverWithItem(failure -> outcomeOf(link, failure))
                .invoke(metrics::count)
                .chain(outcome -> finish(link, outcome));
    }

    private Uni<SyncOutcome> sync(LinkDocument link) {
        return Uni.combine()
                .all()
                .unis(connections.open(link.userId()), cipher.open(link.topicId()))
                .asTuple()
                .chain(opened -> sync(link, opened.getItem1(), opened.getItem2()));
    }

    private Uni<SyncOutcome> sync(LinkDocument link, OpenConnection connection, FieldCipher opened) {
        if (!connection.siteKey().equals(link.siteKey())) {
            return Uni.createFrom().item(new Refused(IntegrationError.NOT_CONNECTED));
        }
        Instant now = now();
        Optional<Instant> rest = connection.restUntil().filter(now::isBefore);
        if (rest.isPresent()) {
            Duration wait = Duration.between(now, rest.get());
            return Uni.createFrom().item(new Postponed(IntegrationError.BUSY, Optional.of(wait)));
        }
        return fetch.newerThan(link.version(), cipher.pageId(link, opened), link.userId(), connection)
                .chain(text -> text.map(found -> store(link, found))
                        .orElse(Uni.createFrom().item(new Unchanged())));
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
            return new Refused(
                    refused.error() == CommonError.NOT_FOUND ? IntegrationError.TOPIC_MISSING : refused.error());
        }
        LOG.errorf(failure, "Sync of link %s failed", link.id());
        return new Postponed(CommonError.INTERNAL, Optional.empty());
    }

    /** A link of an erased topic is one that the erasure did not see, since it was stored later: it goes too. */
    private Uni<Void> finish(LinkDocument link, SyncOutcome outcome) {
        return cipher.isErased(link.topicId()).chain(erased -> erased ? links.erase(link) : record(link, outcome));
    }

    private Uni<Void> record(LinkDocument link, SyncOutcome outcome) {
        return change(link, outcome)
                .chain(change -> links.finish(link, change, nextAttempt(link, outcome)))
                .chain(finished ->
                        finished ? outbox.relay(LinkDocument.COLLECTION, link.id()) : overtaken(link, outcome));
    }

    /** Unlinked with its document while the text was on its way: the document must not come back. */
    private Uni<Void> overtaken(LinkDocument link, SyncOutcome outcome) {
        if (!(outcome instanceof Stored)) {
            return Uni.createFrom().voidItem();
        }
        return links.find(link.id())
                .map(found -> found.map(LinkDocument::removal).orElse(Removal.DELETE.code()))
                .chain(removal -> Removal.DELETE.code().equals(removal)
                        ? documents.delete(link.userId(), link.topicId(), link.id())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Bson> change(LinkDocument link, SyncOutcome outcome) {
        if (outcome instanceof Stored stored) {
            return cipher.open(link.topicId()).map(opened -> stored(link, stored, opened));
        }
        return Uni.createFrom().item(outcome instanceof Unchanged ? unchanged() : troubled(link, outcome));
    }

    private Bson stored(LinkDocument link, Stored stored, FieldCipher opened) {
        byte[] title = opened.encryptText(LinkDocument.field(link.id(), LinkDocument.TITLE), stored.title());
        return combine(
                unchanged(),
                set(LinkDocument.TITLE, title),
                set(LinkRepository.VERSION, stored.version()),
                synced(link, true));
    }

    private Bson unchanged() {
        return combine(
                state(LinkState.SYNCED),
                unset(LinkRepository.PROBLEM),
                set(LinkRepository.SYNCED_AT, now()),
                set(LinkRepository.ATTEMPTS, 0));
    }

    private Bson troubled(LinkDocument link, SyncOutcome outcome) {
        if (outcome instanceof Postponed postponed && nextAttempt(link, outcome) != null) {
            return combine(
                    state(LinkState.PENDING),
                    set(LinkRepository.PROBLEM, postponed.problem().code()),
                    set(
                            LinkRepository.ATTEMPTS,
                            link.attempts() + (postponed.pause().isEmpty() ? 1 : 0)));
        }
        String problem = outcome instanceof Postponed postponed
                ? postponed.problem().code()
                : ((Refused) outcome).problem().code();
        boolean lost = problem.equals(IntegrationError.PAGE_MISSING.code());
        return combine(
                state(lost ? LinkState.LOST : LinkState.FAILED),
                set(LinkRepository.PROBLEM, problem),
                synced(link, false));
    }

    private Bson synced(LinkDocument link, boolean success) {
        var page = new Audit.AuditedObject("page", link.id());
        return Outbox.append(List.of(audit.byService(link.userId(), "page.synced", page, link.topicId(), success)));
    }

    private static Bson state(LinkState state) {
        return set(LinkRepository.STATE, state.code());
    }

    private @Nullable Instant nextAttempt(LinkDocument link, SyncOutcome outcome) {
        if (!(outcome instanceof Postponed postponed) || link.attempts() >= MOST_ATTEMPTS) {
            return null;
        }
        return now().plus(postponed.pause().orElseGet(() -> backOff(link.attempts())));
    }

    private static Duration backOff(int attempts) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << attempts);
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
