package io.mimiq.usage.erasure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import io.mimiq.usage.revision.Revisions;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Deletions, changed by compare-and-set on their revision. */
@ApplicationScoped
class DeletionRepository implements ReactivePanacheMongoRepositoryBase<Deletion, String> {

    static final String COLLECTION = "deletions";
    private static final int ATTEMPTS = 20;

    Uni<@Nullable Deletion> findOwn(String id, String userId) {
        return mongoCollection().find(and(eq("_id", id), eq("userId", userId))).toUni();
    }

    /** Those that were asked for and are not complete. */
    Uni<List<Deletion>> running() {
        return list(and(eq("completedAt", null), ne("requestedAt", null)));
    }

    /** Applies a change to the deletion as it is stored, or to an unknown one, until no one else interferes. */
    Uni<Deletion> change(String id, String userId, UnaryOperator<Deletion> change) {
        return Uni.createFrom()
                .deferred(() -> findById(id))
                .map(found -> found == null ? Deletion.unknown(id, userId) : found)
                .chain(old -> replace(old, change.apply(old)))
                .onFailure(Revisions.Conflict.class)
                .retry()
                .withBackOff(Duration.ofMillis(5), Duration.ofMillis(200))
                .atMost(ATTEMPTS);
    }

    private Uni<Deletion> replace(Deletion old, Deletion changed) {
        if (changed.equals(old)) {
            return Uni.createFrom().item(old);
        }
        Deletion next = changed.atRevision(old.revision() + 1);
        return Revisions.replace(mongoCollection(), old.id(), old.revision(), next);
    }
}
