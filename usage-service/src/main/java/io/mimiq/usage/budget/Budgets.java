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
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Adding a call puts what it cost in place of its reservation, for its account and for all accounts together. */
@Singleton
public class Budgets extends RunningTotals<Budget, Spending> {
    Budgets(Storage storage, CountedCalls stored) {
        super(
                storage,
                Declaration.of(Budget.class)
                        .plain("month", "settling", "today.day")
                        .erased(Erasure.ofAccount(ID)),
                stored);
    }

    Uni<Budget> get(String userId) {
        return first(eq(ID, userId)).map(found -> found.orElseGet(() -> Budget.none(userId)));
    }

    /** See {@link #replace}. */
    Uni<Budget> store(Budget changed) {
        return replace(changed);
    }

    @Override
    public Uni<Void> add(Collection<Spending> calls) {
        return super.add(andOfAll(calls));
    }

    @Override
    public Uni<Void> release(Collection<Spending> calls) {
        return super.release(andOfAll(calls));
    }

    private static List<Spending> andOfAll(Collection<Spending> calls) {
        return calls.stream()
                .flatMap(call -> Stream.of(call, call.of(Budget.ALL)))
                .toList();
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
