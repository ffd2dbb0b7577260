package io.mimiq.knowledge.erasure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import io.mimiq.knowledge.erasure.DeletionDocument.State;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.persistence.CollectionIndexes;
import io.mimiq.platform.persistence.DuplicateKeys;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class DeletionRepository implements ReactivePanacheMongoRepositoryBase<DeletionDocument, String>, CollectionIndexes {

    private static final String ID = "_id";
    private static final String STATE = "state";
    private static final String NEXT = "nextAt";

    @Override
    public String collection() {
        return DeletionDocument.COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending(NEXT)), new IndexModel(Indexes.ascending("outboxAt")));
    }

    /** The deletion as it is stored now, by this or by an earlier request. */
    Uni<DeletionDocument> begin(DeletionDocument deletion) {
        return persist(deletion).onFailure(DuplicateKeys::is).recoverWithUni(taken -> findById(deletion.id()));
    }

    Uni<Optional<DeletionDocument>> find(String id, String userId) {
        return find(and(eq(ID, id), eq("userId", userId))).firstResultOptional();
    }

    Uni<List<DeletionDocument>> due(Instant now, int limit) {
        return find(lte(NEXT, now)).page(0, limit).list();
    }

    /** Tells once what was deleted. */
    Uni<Boolean> erased(String id, Map<String, Long> counts, Instant nextAt, PendingEvent completed) {
        return mongoCollection()
                .updateOne(
                        and(eq(ID, id), eq(STATE, State.REQUESTED)),
                        combine(
                                set(STATE, State.ERASED),
                                set("counts", counts),
                                set(NEXT, nextAt),
                                Outbox.append(List.of(completed))))
                .map(result -> result.getModifiedCount() == 1);
    }

    Uni<Void> close(String id) {
        return mongoCollection()
                .updateOne(eq(ID, id), combine(set(STATE, State.CLOSED), unset(NEXT), unset(DeletionDocument.TOPIC)))
                .replaceWithVoid();
    }
}
