package io.mimiq.knowledge.version;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Due;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.StoredCollection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

@Singleton
class VersionRepository extends StoredCollection<VersionDocument> {

    static final String OPEN_SINCE = "openSince";
    static final String PURGE_SINCE = "purge.since";

    private static final String TOPIC = "topicId";
    private static final String USER = "userId";
    private static final String NUMBER = "number";
    private static final String CAUSE = "cause";
    private static final String DELETED = "deletedAt";
    private static final String PURGE = "purge";
    private static final Bson NOT_DELETED = exists(DELETED, false);

    VersionRepository(Storage storage) {
        super(
                storage,
                Declaration.of(VersionDocument.class)
                        .index(compoundIndex(ascending(TOPIC), descending(NUMBER)))
                        .index(ascending(TOPIC, CAUSE))
                        .index(ascending(USER))
                        .encrypted(
                                VersionDocument::scope,
                                VersionDocument.CHANGELOG,
                                VersionDocument.CONSEQUENCES,
                                "sections.heading")
                        .plain(
                                CAUSE,
                                "operations",
                                "purge.statements",
                                "purge.sources",
                                "purge.regardless",
                                "purge.messages",
                                "purge.proposals",
                                "purge.texts")
                        .due(Due.since(OPEN_SINCE, Duration.ofSeconds(15)))
                        .due(Due.since(PURGE_SINCE, Duration.ofSeconds(30)))
                        .erased(Erasure.ofTopic()));
    }

    /** What stays of a version whatever happens to it. */
    record Trace(@BsonId String id, int number, List<String> operations) {}

    /** False if the number is taken: another writer was first. */
    Uni<Boolean> add(VersionDocument version) {
        return insert(version);
    }

    Uni<Optional<VersionDocument>> latest(String topicId, int atLeast) {
        return find(and(eq(TOPIC, topicId), gte(NUMBER, atLeast), NOT_DELETED), descending(NUMBER))
                .firstResultOptional();
    }

    Uni<Optional<VersionDocument>> find(String topicId, int number) {
        return first(and(eq(ID, VersionDocument.id(topicId, number)), NOT_DELETED));
    }

    Uni<Optional<VersionDocument>> latestBefore(String topicId, int number) {
        return find(and(eq(TOPIC, topicId), lt(NUMBER, number), NOT_DELETED), descending(NUMBER))
                .firstResultOptional();
    }

    /** Newest first, beginning below {@code before}. */
    Uni<List<VersionDocument>> newestFirst(String topicId, int before, int limit) {
        return find(and(eq(TOPIC, topicId), lt(NUMBER, before), NOT_DELETED), descending(NUMBER))
                .page(0, limit)
                .list();
    }

    Uni<List<VersionDocument>> all(String topicId) {
        return find(and(eq(TOPIC, topicId), NOT_DELETED)).list();
    }

    Uni<Optional<Trace>> findByCause(String topicId, String cause) {
        return find(and(eq(TOPIC, topicId), eq(CAUSE, cause)))
                .project(Trace.class)
                .firstResultOptional();
    }

    Uni<Void> close(String id) {
        return update(eq(ID, id), combine(unset(OPEN_SINCE), unset(VersionDocument.CONSEQUENCES)))
                .replaceWithVoid();
    }

    /** Leaves only number and cause, and what is to be purged. False if the version was deleted before. */
    Uni<Boolean> bury(String topicId, int number, @Nullable Purge purge, PendingEvent event) {
        Instant now = now();
        return update(
                and(eq(ID, VersionDocument.id(topicId, number)), NOT_DELETED),
                combine(
                        set(DELETED, now),
                        set(OPEN_SINCE, now),
                        purge == null ? unset(PURGE) : set(PURGE, purge),
                        unset(VersionDocument.CHANGELOG),
                        unset(VersionDocument.CONSEQUENCES),
                        unset("sections"),
                        unset("stats"),
                        unset("author"),
                        unset("sourceId"),
                        unset("createdAt"),
                        Outbox.append(List.of(event))));
    }

    Uni<Void> purged(String id) {
        return update(eq(ID, id), unset(PURGE)).replaceWithVoid();
    }
}
