package io.mimiq.integration.page;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.persistence.CollectionIndexes;
import io.mimiq.platform.persistence.DuplicateKeys;
import io.mimiq.platform.web.Cursor;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Links in MongoDB. A link that is being removed is visible only to the work that removes it. */
@ApplicationScoped
class LinkRepository implements ReactivePanacheMongoRepositoryBase<LinkDocument, String>, CollectionIndexes {

    static final String STATE = "state";
    static final String PROBLEM = "problem";
    static final String VERSION = "version";
    static final String SYNCED_AT = "syncedAt";
    static final String ATTEMPTS = "attempts";
    static final String DUE_AT = "dueAt";
    private static final String USER = "userId";
    private static final String TOPIC = "topicId";
    private static final String LINKED_AT = "linkedAt";
    private static final String PAGE_KEY = "pageKey";
    private static final String REMOVAL = "removal";

    @Override
    public String collection() {
        return LinkDocument.COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending(PAGE_KEY), new IndexOptions().unique(true)),
                new IndexModel(Indexes.ascending(USER, TOPIC, LINKED_AT)),
                new IndexModel(Indexes.ascending(TOPIC)),
                new IndexModel(Indexes.ascending(DUE_AT)));
    }

    /** False when the id or the page is taken. */
    Uni<Boolean> insert(LinkDocument link) {
        return mongoCollection()
                .insertOne(link)
                .replaceWith(true)
                .onFailure(DuplicateKeys::is)
                .recoverWithItem(false);
    }

    Uni<Optional<LinkDocument>> find(String userId, String topicId, String id) {
        return first(linked(userId, topicId, id));
    }

    /** As it is now, whatever is being done with it. */
    Uni<Optional<LinkDocument>> find(String id) {
        return first(eq("_id", id));
    }

    Uni<List<LinkDocument>> page(String userId, String topicId, @Nullable Cursor after, int limit) {
        Bson topic = and(eq(USER, userId), eq(TOPIC, topicId), exists(REMOVAL, false));
        Bson filter = after == null
                ? topic
                : and(topic, or(gt(LINKED_AT, after.at()), and(eq(LINKED_AT, after.at()), gt("_id", after.id()))));
        return mongoCollection()
                .find(
                        filter,
                        new FindOptions().sort(ascending(LINKED_AT, "_id")).limit(limit))
                .collect()
                .asList();
    }

    /** Asks for a sync as soon as possible; empty when there is no such link. */
    Uni<Optional<LinkDocument>> request(String userId, String topicId, String id, Instant now) {
        return update(
                linked(userId, topicId, id),
                combine(set(STATE, LinkState.PENDING.code()), set(ATTEMPTS, 0), set(DUE_AT, now)));
    }

    /** Asks for a sync of everything of the site that waits for working credentials. */
    Uni<Void> requestAll(String userId, String siteKey, List<String> problems, Instant now) {
        return mongoCollection()
                .updateMany(
                        and(
                                eq(USER, userId),
                                eq("siteKey", siteKey),
                                exists(REMOVAL, false),
                                eq(STATE, LinkState.FAILED.code()),
                                in(PROBLEM, problems)),
                        combine(set(STATE, LinkState.PENDING.code()), set(ATTEMPTS, 0), set(DUE_AT, now)))
                .replaceWithVoid();
    }

    /** Hides the link, frees its page, and leaves the rest to be done; empty when it is being removed already. */
    Uni<Optional<LinkDocument>> beginRemoval(LinkDocument link, Removal removal, Instant dueAt, PendingEvent event) {
        return update(
                linked(link.userId(), link.topicId(), link.id()),
                combine(
                        set(REMOVAL, removal.code()),
                        set(PAGE_KEY, "removed " + link.id()),
                        set(DUE_AT, dueAt),
                        Outbox.append(List.of(event))));
    }

    /** Ends the removal, unless events are still waiting in the document. */
    Uni<Boolean> endRemoval(String id) {
        return mongoCollection()
                .deleteOne(and(eq("_id", id), exists(REMOVAL), exists("outboxAt", false)))
                .map(result -> result.getDeletedCount() == 1);
    }

    Multi<LinkDocument> due(Instant now, int limit) {
        return mongoCollection()
                .find(
                        lte(DUE_AT, now),
                        new FindOptions().sort(ascending(DUE_AT)).limit(limit));
    }

    /** Takes the work that is due; empty when somebody else did. */
    Uni<Optional<LinkDocument>> claim(LinkDocument link, Instant until) {
        return update(and(eq("_id", link.id()), eq(DUE_AT, link.dueAt())), set(DUE_AT, until));
    }

    /** Ends claimed work; false when the claim ran out, or the link was asked for or removed meanwhile. */
    Uni<Boolean> finish(LinkDocument claimed, Bson change, @Nullable Instant dueAt) {
        return mongoCollection()
                .updateOne(
                        and(eq("_id", claimed.id()), eq(DUE_AT, claimed.dueAt()), exists(REMOVAL, false)),
                        combine(change, dueAt == null ? unset(DUE_AT) : set(DUE_AT, dueAt)))
                .map(result -> result.getMatchedCount() == 1);
    }

    Multi<LinkDocument> ofTopic(String topicId) {
        return mongoCollection().find(eq(TOPIC, topicId));
    }

    Multi<LinkDocument> ofUser(String userId) {
        return mongoCollection().find(eq(USER, userId));
    }

    Uni<Void> erase(LinkDocument link) {
        return mongoCollection().deleteOne(eq("_id", link.id())).replaceWithVoid();
    }

    private static Bson linked(String userId, String topicId, String id) {
        return and(eq("_id", id), eq(USER, userId), eq(TOPIC, topicId), exists(REMOVAL, false));
    }

    private Uni<Optional<LinkDocument>> first(Bson filter) {
        return mongoCollection().find(filter).collect().first().map(Optional::ofNullable);
    }

    private Uni<Optional<LinkDocument>> update(Bson filter, Bson change) {
        return mongoCollection()
                .findOneAndUpdate(filter, change, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))
                .map(Optional::ofNullable);
    }
}
