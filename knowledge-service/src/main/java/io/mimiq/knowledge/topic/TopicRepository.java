package io.mimiq.knowledge.topic;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import io.mimiq.knowledge.erasure.OwnedTopics;
import io.mimiq.knowledge.erasure.TopicContent;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.persistence.CollectionIndexes;
import io.mimiq.platform.web.Cursor;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Every query for a topic names its owner: what is another's is not found. */
@ApplicationScoped
class TopicRepository
        implements ReactivePanacheMongoRepositoryBase<TopicDocument, String>,
                CollectionIndexes,
                TopicContent,
                OwnedTopics {

    private static final String ID = "_id";
    private static final String USER = "userId";
    private static final String CREATED = "createdAt";

    @Override
    public String collection() {
        return TopicDocument.COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.compoundIndex(
                        Indexes.ascending(USER), Indexes.descending(CREATED), Indexes.descending(ID))),
                new IndexModel(Indexes.ascending("outboxAt")));
    }

    Uni<Optional<TopicDocument>> findOwned(String userId, String topicId) {
        return find(and(eq(ID, topicId), eq(USER, userId))).firstResultOptional();
    }

    Uni<List<TopicDocument>> newestFirst(String userId, @Nullable Cursor after, int limit) {
        Bson mine = eq(USER, userId);
        Bson filter = after == null
                ? mine
                : and(mine, or(lt(CREATED, after.at()), and(eq(CREATED, after.at()), lt(ID, after.id()))));
        return find(filter, descending(CREATED, ID)).page(0, limit).list();
    }

    @Override
    public Uni<List<String>> topicIdsOf(String userId) {
        return mongoCollection()
                .distinct(ID, eq(USER, userId), String.class)
                .collect()
                .asList();
    }

    /** Whether the title was as the writer had seen it, and is changed now. */
    Uni<Boolean> rename(String userId, String topicId, long revision, byte[] title, Instant at, PendingEvent event) {
        return mongoCollection()
                .updateOne(
                        and(eq(ID, topicId), eq(USER, userId), eq("revision", revision)),
                        combine(
                                set(TopicDocument.TITLE, title),
                                inc("revision", 1L),
                                set("updatedAt", at),
                                Outbox.append(List.of(event))))
                .map(result -> result.getMatchedCount() == 1);
    }

    /** Whether the topic is still there; its version never goes back. */
    Uni<Boolean> advance(String topicId, int version, Instant at) {
        return mongoCollection()
                .updateOne(eq(ID, topicId), combine(max("version", version), max("updatedAt", at)))
                .map(result -> result.getMatchedCount() == 1);
    }

    Uni<Boolean> exists(String topicId) {
        return count(eq(ID, topicId)).map(found -> found == 1);
    }

    @Override
    public String kind() {
        return "topics";
    }

    @Override
    public Uni<Long> deleteAllOf(String topicId) {
        return delete(eq(ID, topicId));
    }
}
