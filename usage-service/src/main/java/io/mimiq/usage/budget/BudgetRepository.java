package io.mimiq.usage.budget;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class BudgetRepository implements ReactivePanacheMongoRepositoryBase<Budget, String> {

    Uni<Budget> get(String userId) {
        return findById(userId).map(found -> found == null ? Budget.none(userId) : found);
    }

    /** Stores a changed budget; fails with {@link Conflict} when it is no longer what it was made from. */
    Uni<Budget> replace(Budget changed) {
        Budget next = changed.atRevision(changed.revision() + 1);
        return changed.revision() == 0 ? insert(next) : replaceIfUnchanged(changed, next);
    }

    private Uni<Budget> insert(Budget budget) {
        return mongoCollection()
                .insertOne(budget)
                .replaceWith(budget)
                .onFailure(BudgetRepository::isDuplicate)
                .transform(taken -> new Conflict());
    }

    private Uni<Budget> replaceIfUnchanged(Budget changed, Budget next) {
        return mongoCollection()
                .replaceOne(and(eq("_id", changed.userId()), eq("revision", changed.revision())), next)
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

    /** Someone else changed the budget meanwhile: read it again. */
    static final class Conflict extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Conflict() {
            super("The budget was changed meanwhile", null, false, false);
        }
    }
}
