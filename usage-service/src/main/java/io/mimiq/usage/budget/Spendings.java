package io.mimiq.usage.budget;

import io.mimiq.usage.tally.CountedCalls;
import io.mimiq.usage.tally.Tallies;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Puts what calls cost in place of their reservations. */
@Singleton
public class Spendings extends Tallies<Budget, Spending> {

    private final BudgetRepository budgets;
    private final Clock clock;

    Spendings(BudgetRepository budgets, CountedCalls stored, Clock clock) {
        super(stored);
        this.budgets = budgets;
        this.clock = clock;
    }

    @Override
    protected ReactiveMongoCollection<Budget> documents() {
        return budgets.mongoCollection();
    }

    @Override
    protected Budget none(Spending call) {
        return Budget.none(call.userId());
    }

    @Override
    protected Budget count(Budget budget, List<Spending> calls) {
        Instant now = clock.instant();
        return budget.at(now).settle(calls, now);
    }
}
