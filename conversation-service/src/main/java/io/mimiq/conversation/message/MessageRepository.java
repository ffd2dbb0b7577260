package io.mimiq.conversation.message;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.mimiq.conversation.upkeep.Holder;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.persistence.CollectionIndexes;
import io.mimiq.platform.web.Cursor;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class MessageRepository implements ReactivePanacheMongoRepositoryBase<MessageDocument, String>, CollectionIndexes {

    private static final Bson OLDEST_FIRST = Sorts.ascending("createdAt", "_id");
    private static final Bson NEWEST_FIRST = Sorts.descending("createdAt", "_id");

    @Override
    public String collection() {
        return MessageDocument.COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("userId")),
                new IndexModel(Indexes.ascending("topicId", "userId", "createdAt", "_id")),
                new IndexModel(Indexes.ascending("state", "leaseUntil")));
    }

    Uni<@Nullable MessageDocument> find(String userId, String topicId, String id) {
        return find(and(eq("_id", id), mine(userId, topicId))).firstResult();
    }

    /** In the given order, after the given place. The index is walked from either end. */
    Uni<List<MessageDocument>> page(String userId, String topicId, Order order, @Nullable Cursor after, int limit) {
        var mine = mine(userId, topicId);
        var rest = after == null ? mine : and(mine, order == Order.NEWEST ? before(after) : after(after));
        return find(rest, order == Order.NEWEST ? NEWEST_FIRST : OLDEST_FIRST)
                .page(0, limit)
                .list();
    }

    private static Bson after(Cursor place) {
        return or(gt("createdAt", place.at()), and(eq("createdAt", place.at()), gt("_id", place.id())));
    }

    private static Bson before(Cursor place) {
        return or(lt("createdAt", place.at()), and(eq("createdAt", place.at()), lt("_id", place.id())));
    }

    /** The last ones before a time, newest first, without their events: those of an answer are many times its text. */
    Uni<List<MessageDocument>> before(String userId, String topicId, Instant time, int limit) {
        var last = new FindOptions().sort(NEWEST_FIRST).limit(limit).projection(Projections.exclude("events"));
        return mongoCollection()
                .find(and(mine(userId, topicId), lt("createdAt", time)), last)
                .collect()
                .asList();
    }

    /** Only a running answer takes it: what is deleted or ended stays so. */
    Uni<Boolean> save(String id, byte[] text, byte[] events, Instant leaseUntil) {
        return update(id, combine(set("text", text), set("events", events), set("leaseUntil", leaseUntil)));
    }

    Uni<Boolean> finish(String id, State state, Instant at, byte[] text, byte[] events) {
        return update(
                id,
                combine(
                        set("text", text),
                        set("events", events),
                        set("state", state.name()),
                        set("finishedAt", at),
                        unset("leaseUntil")));
    }

    /** Takes text and events away and stores the event that tells of it, in one write. */
    Uni<Boolean> bury(String userId, String topicId, String id, PendingEvent event) {
        return mongoCollection()
                .updateOne(
                        and(eq("_id", id), mine(userId, topicId), ne("state", State.RUNNING.name())),
                        combine(
                                set("state", State.DELETED.name()),
                                unset("text"),
                                unset("events"),
                                Outbox.append(List.of(event))))
                .map(result -> result.getMatchedCount() == 1);
    }

    /** Removes what is buried and told of. */
    Uni<Long> clear() {
        return delete(and(eq("state", State.DELETED.name()), size("outbox", 0)));
    }

    Uni<List<MessageDocument>> abandoned(Instant now, Holder holder, int limit) {
        return find(and(eq("state", State.RUNNING.name()), holder.abandoned(lt("leaseUntil", now))))
                .page(0, limit)
                .list();
    }

    Uni<List<MessageDocument>> buried(String topicId) {
        return list(and(eq("topicId", topicId), eq("state", State.DELETED.name())));
    }

    /** Everything of the topic but what still has an event to be sent. */
    Uni<Long> deleteTopic(String topicId) {
        return delete(and(eq("topicId", topicId), size("outbox", 0)));
    }

    Uni<Long> countTopic(String topicId) {
        return count(eq("topicId", topicId));
    }

    private Uni<Boolean> update(String id, Bson update) {
        return mongoCollection()
                .updateOne(and(eq("_id", id), eq("state", State.RUNNING.name())), update)
                .map(result -> result.getMatchedCount() == 1);
    }

    private static Bson mine(String userId, String topicId) {
        return and(eq("topicId", topicId), eq("userId", userId), ne("state", State.DELETED.name()));
    }

    Uni<List<String>> topicsOf(String userId) {
        return mongoCollection()
                .distinct("topicId", eq("userId", userId), String.class)
                .collect()
                .asList();
    }
}
