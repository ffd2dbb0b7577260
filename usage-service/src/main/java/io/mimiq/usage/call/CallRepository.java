package io.mimiq.usage.call;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import io.mimiq.platform.persistence.CollectionIndexes;
import io.mimiq.platform.persistence.DuplicateKeys;
import io.mimiq.platform.web.Cursor;
import io.mimiq.usage.erasure.Target;
import io.mimiq.usage.tally.CountedCalls;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CallRepository implements ReactivePanacheMongoRepositoryBase<Call, String>, CollectionIndexes, CountedCalls {

    /** Stores the calls that are not stored yet; one that is stays as it is. */
    Uni<Void> insertAbsent(List<Call> calls) {
        return mongoCollection()
                .insertMany(calls, new InsertManyOptions().ordered(false))
                .replaceWithVoid()
                .onFailure(DuplicateKeys::is)
                .recoverWithNull();
    }

    @Override
    public Uni<Set<String>> among(Collection<String> callIds) {
        return mongoCollection()
                .find(in("_id", callIds), Document.class, new FindOptions().projection(include("_id")))
                .map(call -> call.getString("_id"))
                .collect()
                .asSet();
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
                new IndexModel(Indexes.ascending("topicId")));
    }
}
