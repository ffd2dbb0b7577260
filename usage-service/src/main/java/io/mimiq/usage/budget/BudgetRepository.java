package io.mimiq.usage.budget;

import io.mimiq.usage.revision.Revisions;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class BudgetRepository implements ReactivePanacheMongoRepositoryBase<Budget, String> {

    Uni<Budget> get(String userId) {
        return findById(userId).map(found -> found == null ? Budget.none(userId) : found);
    }

    /** Stores a changed budget; fails with {@link Revisions.Conflict} when it is no longer what it was made from. */
    Uni<Budget> replace(Budget changed) {
        Budget next = changed.atRevision(changed.revision() + 1);
        return Revisions.replace(mongoCollection(), changed.userId(), changed.revision(), next);
    }
}
