package io.mimiq.usage.call;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.result.UpdateResult;
import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.PageOrder;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.StoredCollection;
import io.mimiq.platform.storage.Target;
import io.mimiq.platform.web.Cursor;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.usage.total.CountedCalls;
import io.quarkus.mongodb.FindOptions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** Calls outlive their topic without its id, and are deleted with the account. */
@Singleton
class Calls extends StoredCollection<Call> implements CountedCalls {
    private static final PageOrder NEWEST_FIRST = PageOrder.newestFirst("finishedAt");

    Calls(Storage storage) {
        super(
                storage,
                Declaration.of(Call.class)
                        .index(compoundIndex(ascending("userId"), descending("finishedAt", ID)))
                        .index(ascending("topicId"))
                        .plain("operation", "provider", "model", "priceVersion", "outcome", "day")
                        .erased(Erasure.ofAccount("userId")));
    }

    /** Stores the calls that are not stored yet, and leaves the others as they are. */
    Uni<Void> insertAbsent(List<Call> calls) {
        return insertAll(calls);
    }

    @Override
    public Uni<Set<String>> among(Collection<String> callIds) {
        return mongoCollection()
                .find(in(ID, callIds), Document.class, new FindOptions().projection(include(ID)))
                .map(call -> call.getString(ID))
                .collect()
                .asSet();
    }

    Uni<Page<Call>> newest(String userId, PageRequest request) {
        return page(eq("userId", userId), NEWEST_FIRST, request, call -> new Cursor(call.finishedAt(), call.id()));
    }

    @Override
    public Uni<Long> erase(Target target) {
        return target.isAccount() ? super.erase(target) : forgetTopic(target);
    }

    private Uni<Long> forgetTopic(Target topic) {
        return mongoCollection()
                .updateMany(and(eq("topicId", topic.topicId()), eq("userId", topic.userId())), unset("topicId"))
                .map(UpdateResult::getModifiedCount);
    }
}
