package io.mimiq.usage.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import io.mimiq.platform.persistence.CollectionIndexes;
import io.mimiq.platform.persistence.DuplicateKeys;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AuditRepository implements ReactivePanacheMongoRepositoryBase<AuditEntry, String>, CollectionIndexes {

    Uni<@Nullable AuditEntry> head(String userId) {
        return page(userId, Long.MAX_VALUE, 1).map(entries -> entries.isEmpty() ? null : entries.get(0));
    }

    /** Newest first, from before a sequence number on. */
    Uni<List<AuditEntry>> page(String userId, long before, int limit) {
        return page(and(eq("userId", userId), lt("sequence", before)), limit);
    }

    Uni<List<AuditEntry>> pageOfTopic(String userId, String topicHandle, long before, int limit) {
        return page(and(eq("userId", userId), eq("topicHandle", topicHandle), lt("sequence", before)), limit);
    }

    private Uni<List<AuditEntry>> page(Bson filter, int limit) {
        return mongoCollection()
                .find(filter, new FindOptions().sort(descending("sequence")).limit(limit))
                .collect()
                .asList();
    }

    Uni<Boolean> isRecorded(String userId, String eventId) {
        return mongoCollection()
                .countDocuments(and(eq("eventId", eventId), eq("userId", userId)))
                .map(count -> count > 0);
    }

    /** False when the entry's place in the chain is taken. */
    Uni<Boolean> append(AuditEntry entry) {
        return mongoCollection()
                .insertOne(entry)
                .replaceWith(true)
                .onFailure(DuplicateKeys::is)
                .recoverWithItem(false);
    }

    Uni<Long> countOfTopic(String topicHandle) {
        return mongoCollection().countDocuments(eq("topicHandle", topicHandle));
    }

    Uni<Long> countOfUser(String userId) {
        return mongoCollection().countDocuments(eq("userId", userId));
    }

    Uni<Void> deleteOfUser(String userId) {
        return mongoCollection().deleteMany(eq("userId", userId)).replaceWithVoid();
    }

    @Override
    public String collection() {
        return AuditEntry.COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("userId"), Indexes.descending("sequence"))),
                new IndexModel(Indexes.compoundIndex(
                        Indexes.ascending("userId", "topicHandle"), Indexes.descending("sequence"))),
                new IndexModel(Indexes.ascending("eventId")),
                new IndexModel(Indexes.ascending("topicHandle")));
    }
}
