package io.mimiq.usage.erasure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
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

    /** Applies a change to the deletion as it is stored, or to an unknown one, until no one else interferes. */
    Uni<Deletion> change(String id, String userId, UnaryOperator<Deletion> change) {
        return Uni.createFrom()
                .deferred(() -> findById(id))
                .map(found -> found == null ? Deletion.unknown(id, userId) : found)
                .chain(old -> replace(old, change.apply(old)))
                .onFailure(Conflict.class)
                .retry()
                .withBackOff(Duration.ofMillis(5), Duration.ofMillis(200))
                .atMost(ATTEMPTS);
    }

    private Uni<Deletion> replace(Deletion old, Deletion changed) {
        if (changed.equals(old)) {
            return Uni.createFrom().item(old);
        }
        Deletion next = changed.atRevision(old.revision() + 1);
        return old.revision() == 0 ? insert(next) : replaceIfUnchanged(old, next);
    }

    private Uni<Deletion> insert(Deletion deletion) {
        return mongoCollection()
                .insertOne(deletion)
                .replaceWith(deletion)
                .onFailure(DeletionRepository::isDuplicate)
                .transform(taken -> new Conflict());
    }

    private Uni<Deletion> replaceIfUnchanged(Deletion old, Deletion next) {
        return mongoCollection()
                .replaceOne(and(eq("_id", old.id()), eq("revision", old.revision())), next)
                .map(result -> {
                    if (result.getMatchedCount() == 0) {
                        throw new Conflict();
                    }
                    return next;
                });
    }

    private static boolean isDuplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    /** Someone else changed the document meanwhile. */
    private static final class Conflict extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Conflict() {
            super("The deletion was changed meanwhile", null, false, false);
        }
    }
}
