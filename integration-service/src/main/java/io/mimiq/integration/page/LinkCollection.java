package io.mimiq.integration.page;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Due;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.PageOrder;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.StoredCollection;
import io.mimiq.platform.web.Cursor;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Links. Only the work that removes a link sees it while it is being removed. */
@Singleton
class LinkCollection extends StoredCollection<LinkDocument> {
    static final String PAGE_ID = "pageId";
    static final String URL = "url";
    static final String TITLE = "title";
    static final String STATE = "state";
    static final String PROBLEM = "problem";
    static final String VERSION = "version";
    static final String SYNCED_AT = "syncedAt";
    static final String ATTEMPTS = "attempts";
    static final String DUE_AT = "dueAt";

    /** Longer than the slowest sync: all its calls have time limits. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration REMOVAL_BY_REQUEST = Duration.ofSeconds(10);
    private static final String USER = "userId";
    private static final String TOPIC = "topicId";
    private static final String SITE_KEY = "siteKey";
    private static final String PAGE_KEY = "pageKey";
    private static final String LINKED_AT = "linkedAt";
    private static final String REMOVAL = "removal";
    private static final Bson LINKED = exists(REMOVAL, false);

    LinkCollection(Storage storage) {
        super(
                storage,
                Declaration.of(LinkDocument.class)
                        .uniqueIndex(ascending(PAGE_KEY))
                        .index(ascending(USER, TOPIC, LINKED_AT, ID))
                        .index(ascending(TOPIC))
                        .encrypted(LinkDocument::scope, PAGE_ID, URL, TITLE)
                        .plain(STATE, PROBLEM, REMOVAL)
                        .due(Due.at(DUE_AT, LEASE))
                        .erased(Erasure.ofTopic()));
    }

    /** Returns false if the id or the page is taken. */
    Uni<Boolean> add(LinkDocument link) {
        return insert(link);
    }

    Uni<Optional<LinkDocument>> find(String userId, String topicId, String id) {
        return first(linked(userId, topicId, id));
    }

    /** The link even while it is being removed. */
    Uni<Optional<LinkDocument>> findAny(String id) {
        return first(eq(ID, id));
    }

    Uni<Page<LinkDocument>> list(String userId, String topicId, PageRequest request) {
        return page(
                and(eq(USER, userId), eq(TOPIC, topicId), LINKED),
                PageOrder.oldestFirst(LINKED_AT),
                request,
                link -> new Cursor(link.linkedAt(), link.id()));
    }

    /** Requests a sync as soon as possible; empty if there is no such link. */
    Uni<Optional<LinkDocument>> requestSync(String userId, String topicId, String id) {
        return updateAndGet(linked(userId, topicId, id), syncNow());
    }

    /** Requests a sync of all the user's links to pages of the site that failed with one of these problems. */
    Uni<Void> requestSyncs(String userId, String siteKey, List<String> problems) {
        Bson failed = and(eq(STATE, LinkState.FAILED.code()), in(PROBLEM, problems));
        return mongoCollection()
                .updateMany(and(eq(USER, userId), eq(SITE_KEY, siteKey), LINKED, failed), syncNow())
                .replaceWithVoid();
    }

    private Bson syncNow() {
        return combine(set(STATE, LinkState.PENDING.code()), set(ATTEMPTS, 0), set(DUE_AT, now()));
    }

    /**
     * Hides the link and frees its page. The rest is due if the request has not done it by then. Empty if the link is
     * being removed already.
     */
    Uni<Optional<LinkDocument>> beginRemoval(LinkDocument link, Removal removal, PendingEvent event) {
        return updateAndGet(
                linked(link.userId(), link.topicId(), link.id()),
                combine(
                        set(REMOVAL, removal.code()),
                        set(PAGE_KEY, "removed " + link.id()),
                        set(DUE_AT, now().plus(REMOVAL_BY_REQUEST)),
                        Outbox.append(List.of(event))));
    }

    /** Deletes the link once its events are out. */
    Uni<Void> endRemoval(String id) {
        return deleteTold(and(eq(ID, id), exists(REMOVAL))).replaceWithVoid();
    }

    /** Ends claimed work. Returns false if the claim ran out, or a sync or the removal was requested meanwhile. */
    Uni<Boolean> finish(LinkDocument claimed, Bson change) {
        return update(and(eq(ID, claimed.id()), eq(DUE_AT, claimed.dueAt()), LINKED), change);
    }

    private static Bson linked(String userId, String topicId, String id) {
        return and(eq(ID, id), eq(USER, userId), eq(TOPIC, topicId), LINKED);
    }
}
