package io.mimiq.conversation.call;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.mimiq.conversation.provider.TokenUsage;
import io.mimiq.conversation.upkeep.Holder;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.persistence.CollectionIndexes;
import io.mimiq.platform.web.Cursor;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CallRepository implements ReactivePanacheMongoRepositoryBase<CallDocument, String>, CollectionIndexes {

    @Override
    public String collection() {
        return CallDocument.COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("userId")),
                new IndexModel(Indexes.ascending("topicId", "userId", "startedAt", "_id")),
                new IndexModel(Indexes.ascending("state", "leaseUntil")));
    }

    Uni<@Nullable CallDocument> find(String userId, String topicId, String id) {
        return find(and(eq("_id", id), mine(userId, topicId))).firstResult();
    }

    /** Newest first, after the given place. */
    Uni<List<CallDocument>> page(String userId, String topicId, @Nullable Cursor after, int limit) {
        Bson mine = mine(userId, topicId);
        Bson rest = after == null
                ? mine
                : and(mine, or(lt("startedAt", after.at()), and(eq("startedAt", after.at()), lt("_id", after.id()))));
        return find(rest, Sorts.descending("startedAt", "_id")).page(0, limit).list();
    }

    Uni<Boolean> beat(String id, TokenUsage usage, long cost, boolean estimated, Instant leaseUntil) {
        return mongoCollection()
                .updateOne(running(id), combine(figures(usage, cost, estimated), set("leaseUntil", leaseUntil)))
                .map(result -> result.getMatchedCount() == 1);
    }

    /** Closes the call and stores its event in one write; false when it was closed before, or is gone. */
    Uni<Boolean> close(
            String id,
            TokenUsage usage,
            long cost,
            boolean estimated,
            Outcome outcome,
            Instant finishedAt,
            PendingEvent event) {
        return mongoCollection()
                .updateOne(
                        running(id),
                        combine(
                                figures(usage, cost, estimated),
                                set("state", CallDocument.State.CLOSED.name()),
                                set("outcome", outcome.name()),
                                set("finishedAt", finishedAt),
                                unset("leaseUntil"),
                                Outbox.append(List.of(event))))
                .map(result -> result.getMatchedCount() == 1);
    }

    Uni<List<CallDocument>> abandoned(Instant now, Holder holder, int limit) {
        return find(and(eq("state", CallDocument.State.RUNNING.name()), holder.abandoned(lt("leaseUntil", now))))
                .page(0, limit)
                .list();
    }

    Uni<List<CallDocument>> ofTopic(String topicId) {
        return list(eq("topicId", topicId));
    }

    Uni<Long> deleteTold(String topicId) {
        return delete(
                and(eq("topicId", topicId), Filters.size("outbox", 0), eq("state", CallDocument.State.CLOSED.name())));
    }

    private static Bson mine(String userId, String topicId) {
        return and(eq("topicId", topicId), eq("userId", userId));
    }

    private static Bson running(String id) {
        return and(eq("_id", id), eq("state", CallDocument.State.RUNNING.name()));
    }

    private static Bson figures(TokenUsage usage, long cost, boolean estimated) {
        return combine(
                set("inputTokens", usage.input()),
                set("outputTokens", usage.output()),
                set("cacheReadTokens", usage.cacheRead()),
                set("cacheWriteTokens", usage.cacheWrite()),
                set("costMicroUsd", cost),
                set("estimated", estimated));
    }

    Uni<List<String>> topicsOf(String userId) {
        return mongoCollection()
                .distinct("topicId", eq("userId", userId), String.class)
                .collect()
                .asList();
    }
}
