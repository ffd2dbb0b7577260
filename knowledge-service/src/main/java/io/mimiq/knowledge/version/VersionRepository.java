package io.mimiq.knowledge.version;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import io.mimiq.knowledge.erasure.TopicContent;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.persistence.CollectionIndexes;
import io.mimiq.platform.persistence.DuplicateKeys;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class VersionRepository
        implements ReactivePanacheMongoRepositoryBase<VersionDocument, String>, CollectionIndexes, TopicContent {

    private static final String ID = "_id";
    private static final String TOPIC = "topicId";
    private static final String NUMBER = "number";
    private static final String OPEN_SINCE = "openSince";
    private static final String DELETED = "deletedAt";
    private static final String PURGE = "purge";
    private static final String PURGE_SINCE = "purge.since";
    private static final Bson NOT_DELETED = exists(DELETED, false);

    /** What stays of a version whatever happens to it. */
    record Trace(@org.bson.codecs.pojo.annotations.BsonId String id, int number, List<String> operations) {}

    /** A version with work to do. */
    record Open(
            @org.bson.codecs.pojo.annotations.BsonId String id,
            String topicId,
            String userId,
            int number,
            @Nullable Instant deletedAt) {}

    @Override
    public String collection() {
        return VersionDocument.COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.compoundIndex(Indexes.ascending(TOPIC), Indexes.descending(NUMBER))),
                new IndexModel(Indexes.ascending(TOPIC, "cause")),
                new IndexModel(Indexes.ascending(OPEN_SINCE)),
                new IndexModel(Indexes.ascending(PURGE_SINCE)),
                new IndexModel(Indexes.ascending("outboxAt")));
    }

    /** False when the number is taken: another writer was first. */
    Uni<Boolean> insert(VersionDocument version) {
        return persist(version).replaceWith(true).onFailure(DuplicateKeys::is).recoverWithItem(false);
    }

    Uni<Optional<VersionDocument>> latest(String topicId, int atLeast) {
        return find(and(eq(TOPIC, topicId), gte(NUMBER, atLeast), NOT_DELETED), descending(NUMBER))
                .firstResultOptional();
    }

    Uni<Optional<VersionDocument>> find(String topicId, int number) {
        return find(and(eq(ID, VersionDocument.id(topicId, number)), NOT_DELETED))
                .firstResultOptional();
    }

    Uni<Optional<VersionDocument>> latestBefore(String topicId, int number) {
        return find(and(eq(TOPIC, topicId), lt(NUMBER, number), NOT_DELETED), descending(NUMBER))
                .firstResultOptional();
    }

    /** Newest first; {@code before} is not among them. */
    Uni<List<VersionDocument>> newestFirst(String topicId, int before, int limit) {
        return find(and(eq(TOPIC, topicId), lt(NUMBER, before), NOT_DELETED), descending(NUMBER))
                .page(0, limit)
                .list();
    }

    Uni<List<VersionDocument>> all(String topicId) {
        return find(and(eq(TOPIC, topicId), NOT_DELETED)).list();
    }

    Uni<Optional<Trace>> findByCause(String topicId, String cause) {
        return find(and(eq(TOPIC, topicId), eq("cause", cause)))
                .project(Trace.class)
                .firstResultOptional();
    }

    Uni<List<Open>> openSince(Instant before, int limit) {
        return find(lte(OPEN_SINCE, before)).project(Open.class).page(0, limit).list();
    }

    Uni<Void> close(String id) {
        return mongoCollection()
                .updateOne(eq(ID, id), combine(unset(OPEN_SINCE), unset(VersionDocument.CONSEQUENCES)))
                .replaceWithVoid();
    }

    /** Leaves the number and the cause only, and what is to be purged. False when it was deleted before. */
    Uni<Boolean> bury(String topicId, int number, Instant at, @Nullable Purge purge, PendingEvent event) {
        return mongoCollection()
                .updateOne(
                        and(eq(ID, VersionDocument.id(topicId, number)), NOT_DELETED),
                        combine(
                                set(DELETED, at),
                                set(OPEN_SINCE, at),
                                purge == null ? unset(PURGE) : set(PURGE, purge),
                                unset(VersionDocument.CHANGELOG),
                                unset(VersionDocument.CONSEQUENCES),
                                unset("sections"),
                                unset("stats"),
                                unset("author"),
                                unset("sourceId"),
                                unset("createdAt"),
                                Outbox.append(List.of(event))))
                .map(result -> result.getMatchedCount() == 1);
    }

    Uni<List<Purge.Open>> purging(Instant begunBy, int limit) {
        return find(lte(PURGE_SINCE, begunBy))
                .project(Purge.Open.class)
                .page(0, limit)
                .list();
    }

    Uni<Void> purged(String id) {
        return mongoCollection().updateOne(eq(ID, id), unset(PURGE)).replaceWithVoid();
    }

    @Override
    public String kind() {
        return "versions";
    }

    @Override
    public Uni<Long> deleteAllOf(String topicId) {
        return delete(eq(TOPIC, topicId));
    }
}
