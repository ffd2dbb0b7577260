package io.mimiq.usage.call;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import io.mimiq.platform.persistence.CollectionIndexes;
import io.mimiq.platform.persistence.DuplicateKeys;
import io.mimiq.platform.web.Cursor;
import io.mimiq.usage.budget.Settlements;
import io.mimiq.usage.erasure.Target;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CallRepository implements ReactivePanacheMongoRepositoryBase<Call, String>, CollectionIndexes, Settlements {

    /** Stores a call that is not stored yet; one that is stays as it is. */
    Uni<Void> insertIfAbsent(Call call) {
        return mongoCollection()
                .insertOne(call)
                .replaceWithVoid()
                .onFailure(DuplicateKeys::is)
                .recoverWithNull();
    }

    /** Newest first. */
    Uni<List<Call>> page(String userId, @Nullable Cursor before, int limit) {
        Bson own = eq("userId", userId);
        Bson filter = before == null ? own : and(own, isBefore(before));
        return mongoCollection()
                .find(
                        filter,
                        new FindOptions().sort(descending("finishedAt", "_id")).limit(limit))
                .collect()
                .asList();
    }

    private static Bson isBefore(Cursor cursor) {
        return or(lt("finishedAt", cursor.at()), and(eq("finishedAt", cursor.at()), lt("_id", cursor.id())));
    }

    /** One document for each group, its key as {@code _id}; reads the calls of the days asked for and no others. */
    Uni<List<Document>> totals(String userId, LocalDate from, LocalDate to, GroupBy groupBy) {
        Bson asked = and(eq("userId", userId), gte("day", from.toString()), lte("day", to.toString()));
        Bson groups = group(
                "$" + groupBy.field(),
                sum("calls", 1L),
                sum("inputTokens", "$inputTokens"),
                sum("outputTokens", "$outputTokens"),
                sum("cacheReadTokens", "$cacheReadTokens"),
                sum("cacheWriteTokens", "$cacheWriteTokens"),
                sum("costMicroUsd", "$costMicroUsd"));
        return mongoCollection()
                .aggregate(List.of(match(asked), groups), Document.class)
                .collect()
                .asList();
    }

    @Override
    public Uni<Boolean> isSettled(String callId) {
        return findById(callId).map(call -> call == null || call.settled());
    }

    @Override
    public Uni<Void> markSettled(String callId) {
        return mongoCollection()
                .updateOne(eq("_id", callId), set("settled", true))
                .replaceWithVoid();
    }

    Uni<Long> countOf(Target target) {
        return mongoCollection().countDocuments(of(target));
    }

    Uni<Void> forgetTopic(Target topic) {
        return mongoCollection().updateMany(of(topic), unset("topicId")).replaceWithVoid();
    }

    Uni<Void> deleteOf(Target account) {
        return mongoCollection().deleteMany(of(account)).replaceWithVoid();
    }

    private static Bson of(Target target) {
        Bson own = eq("userId", target.userId());
        return target.isAccount() ? own : and(eq("topicId", target.topicId()), own);
    }

    @Override
    public String collection() {
        return Call.COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(
                        Indexes.compoundIndex(Indexes.ascending("userId"), Indexes.descending("finishedAt", "_id"))),
                new IndexModel(Indexes.ascending("userId", "day")),
                new IndexModel(Indexes.ascending("topicId")));
    }
}
