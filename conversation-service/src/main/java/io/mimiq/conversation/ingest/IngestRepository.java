package io.mimiq.conversation.ingest;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import io.mimiq.conversation.upkeep.Holder;
import io.mimiq.platform.persistence.CollectionIndexes;
import io.mimiq.platform.persistence.DuplicateKeys;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class IngestRepository implements ReactivePanacheMongoRepositoryBase<IngestDocument, String>, CollectionIndexes {

    private static final String PENDING = IngestDocument.State.PENDING.name();

    @Override
    public String collection() {
        return IngestDocument.COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("userId")),
                new IndexModel(Indexes.ascending("state", "dueAt")),
                new IndexModel(Indexes.ascending("topicId")));
    }

    /** Adds the job unless it is there, done or not. */
    Uni<Void> add(IngestDocument job) {
        return persist(job).replaceWithVoid().onFailure(DuplicateKeys::is).recoverWithNull();
    }

    /** Takes the job that is due longest; null when none is. */
    Uni<@Nullable IngestDocument> claim(Instant now, Instant until, Holder holder) {
        return mongoCollection()
                .findOneAndUpdate(
                        and(eq("state", PENDING), holder.abandoned(lte("dueAt", now))),
                        combine(set("dueAt", until), inc("attempts", 1), holder.mark()),
                        new FindOneAndUpdateOptions()
                                .sort(Sorts.ascending("dueAt"))
                                .returnDocument(ReturnDocument.AFTER));
    }

    /** False when the job is gone: then its topic was erased. */
    Uni<Boolean> partDone(String id, int parts) {
        return update(id, set("partsDone", parts));
    }

    /** Whoever works on it lives. */
    Uni<Boolean> beat(String id, Instant until) {
        return update(id, set("dueAt", until));
    }

    Uni<Boolean> retryAt(String id, Instant time) {
        return update(id, set("dueAt", time));
    }

    Uni<Boolean> done(String id) {
        return update(id, set("state", IngestDocument.State.DONE.name()));
    }

    Uni<Long> deleteTopic(String topicId) {
        return delete(eq("topicId", topicId));
    }

    private Uni<Boolean> update(String id, Bson update) {
        return mongoCollection()
                .updateOne(and(eq("_id", id), eq("state", PENDING)), update)
                .map(result -> result.getMatchedCount() == 1);
    }

    Uni<List<String>> topicsOf(String userId) {
        return mongoCollection()
                .distinct("topicId", eq("userId", userId), String.class)
                .collect()
                .asList();
    }
}
