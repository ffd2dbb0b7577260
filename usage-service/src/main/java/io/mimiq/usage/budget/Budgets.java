package io.mimiq.usage.budget;

import static com.mongodb.client.model.Filters.eq;

import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.Storage;
import io.mimiq.usage.total.CountedCalls;
import io.mimiq.usage.total.RunningTotals;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Adding a call puts what it cost in place of its reservation. */
@Singleton
public class Budgets extends RunningTotals<Budget, Spending> {
    Budgets(Storage storage, CountedCalls stored) {
        super(storage, Declaration.of(Budget.class).plain("month", "settling").erased(Erasure.ofAccount(ID)), stored);
    }

    Uni<Budget> get(String userId) {
        return first(eq(ID, userId)).map(found -> found.orElseGet(() -> Budget.none(userId)));
    }

    /** See {@link #replace}. */
    Uni<Budget> store(Budget changed) {
        return replace(changed);
    }

    @Override
    protected Budget none(Spending call) {
        return Budget.none(call.userId());
    }

    @Override
    protected Budget plus(Budget budget, List<Spending> calls) {
        Instant now = now();
        return budget.at(now).settle(calls, now);
    }
}
