package io.mimiq.integration.page;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import io.mimiq.integration.IntegrationError;
import io.mimiq.integration.page.SyncOutcome.Postponed;
import io.mimiq.integration.page.SyncOutcome.Stored;
import io.mimiq.integration.page.SyncOutcome.Troubled;
import io.mimiq.platform.contracts.Audit;
import io.mimiq.platform.contracts.Party;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.storage.Sealer;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.web.ErrorCode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.bson.conversions.Bson;

/** What the outcome of a sync changes in its link. */
@Singleton
class SyncChanges {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int MOST_ATTEMPTS = 12;

    private final Audit audit;
    private final Storage storage;

    SyncChanges(Audit audit, Storage storage) {
        this.audit = audit;
        this.storage = storage;
    }

    Bson stored(LinkDocument link, Stored stored, Sealer sealer) {
        byte[] title = sealer.sealText(LinkDocument.COLLECTION, link.id(), LinkCollection.TITLE, stored.title());
        return combine(
                upToDate(),
                set(LinkCollection.TITLE, title),
                set(LinkCollection.VERSION, stored.version()),
                audited(link, true));
    }

    /** The same for an outcome without text. */
    Bson of(LinkDocument link, SyncOutcome outcome) {
        return outcome instanceof Troubled troubled ? troubled(link, troubled) : upToDate();
    }

    private Bson upToDate() {
        return combine(
                state(LinkState.SYNCED),
                unset(LinkCollection.PROBLEM),
                set(LinkCollection.SYNCED_AT, storage.now()),
                set(LinkCollection.ATTEMPTS, 0),
                unset(LinkCollection.DUE_AT));
    }

    private Bson troubled(LinkDocument link, Troubled troubled) {
        return troubled instanceof Postponed postponed && link.progress().attempts() < MOST_ATTEMPTS
                ? postponed(link.progress().attempts(), postponed)
                : failed(link, troubled.problem());
    }

    /** A pause that the site asked for does not count as an attempt. */
    private Bson postponed(int attempts, Postponed postponed) {
        Duration wait = postponed.pause().orElseGet(() -> backOff(attempts));
        return combine(
                state(LinkState.PENDING),
                set(LinkCollection.PROBLEM, postponed.problem().code()),
                inc(LinkCollection.ATTEMPTS, postponed.pause().isEmpty() ? 1 : 0),
                set(LinkCollection.DUE_AT, storage.now().plus(wait)));
    }

    private Bson failed(LinkDocument link, ErrorCode problem) {
        return combine(
                state(problem == IntegrationError.PAGE_MISSING ? LinkState.LOST : LinkState.FAILED),
                set(LinkCollection.PROBLEM, problem.code()),
                unset(LinkCollection.DUE_AT),
                audited(link, false));
    }

    private Bson audited(LinkDocument link, boolean success) {
        Party page = new Party("page", link.id());
        return Outbox.append(List.of(audit.byService(link.userId(), "page.synced", page, link.topicId(), success)));
    }

    private static Bson state(LinkState state) {
        return set(LinkCollection.STATE, state.code());
    }

    private static Duration backOff(int attempts) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << attempts);
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
