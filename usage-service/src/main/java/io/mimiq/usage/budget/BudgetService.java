package io.mimiq.usage.budget;

import io.mimiq.platform.web.ETags;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.usage.budget.Budget.Reservation;
import io.mimiq.usage.revision.Revisions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads a budget, decides, and stores the decision if nobody changed the budget meanwhile; else again. */
@ApplicationScoped
public class BudgetService {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);
    private static final int ATTEMPTS = 60;

    private final BudgetRepository budgets;
    private final Settlements settlements;
    private final BudgetConfig config;
    private final Clock clock;

    BudgetService(BudgetRepository budgets, Settlements settlements, BudgetConfig config, Clock clock) {
        this.budgets = budgets;
        this.settlements = settlements;
        this.config = config;
        this.clock = clock;
    }

    Uni<Budget> get(String userId) {
        return budgets.get(userId).map(budget -> budget.at(clock.instant()));
    }

    /** @param version the settings version the caller has seen */
    Uni<Budget> set(String userId, long version, SetBudget wanted) {
        return again(() -> budgets.get(userId).chain(budget -> set(budget, version, wanted)));
    }

    private Uni<Budget> set(Budget budget, long version, SetBudget wanted) {
        if (budget.settingsVersion() != version) {
            throw ETags.stale(budget.settingsVersion());
        }
        Budget current = budget.at(clock.instant());
        return budgets.replace(current.set(wanted.monthlyLimitMicroUsd(), wanted.alertPercent()));
    }

    /** The reservation of that call, made now or before; a problem with status 402 when the limit does not allow it. */
    Uni<Reservation> reserve(String userId, Reserve request) {
        return again(() -> budgets.get(userId).chain(budget -> reserve(budget, request)));
    }

    private Uni<Reservation> reserve(Budget stored, Reserve request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Budget budget = stored.at(now);
        Optional<Reservation> known = budget.reservation(request.callId());
        if (known.isPresent()) {
            return Uni.createFrom().item(known.get());
        }
        if (!budget.allows(request.maxCostMicroUsd())) {
            throw new ProblemException(
                    BudgetError.BUDGET_EXCEEDED, "The call may cost more than is left of this month's budget");
        }
        var reservation =
                new Reservation(request.callId(), request.maxCostMicroUsd(), now.plus(config.reservationLifetime()));
        return budgets.replace(budget.with(reservation)).replaceWith(reservation);
    }

    /**
     * Puts a call's cost in place of its reservation, exactly once however often and concurrently it is asked to.
     *
     * <p>Counting and marking are writes to two documents. A counted call therefore stays listed in the budget
     * ({@code settling}) until it is marked. As the mark is read after the budget, a call that is neither listed nor
     * marked was not counted when the budget had that revision, and the compare-and-set makes sure that it still has it.
     */
    public Uni<Void> settle(Spending spending) {
        return again(() -> budgets.get(spending.userId()).chain(budget -> settle(budget, spending)));
    }

    private Uni<Void> settle(Budget budget, Spending spending) {
        return settlements
                .isSettled(spending.callId())
                .chain(settled -> settled ? Uni.createFrom().item(budget) : countAndMark(budget, spending))
                .chain(counted -> unlist(counted, spending.callId()));
    }

    private Uni<Budget> countAndMark(Budget budget, Spending spending) {
        Instant now = clock.instant();
        Uni<Budget> counted = budget.settling().contains(spending.callId())
                ? Uni.createFrom().item(budget)
                : budgets.replace(budget.at(now).settle(spending, now));
        return counted.call(() -> settlements.markSettled(spending.callId()));
    }

    private Uni<Void> unlist(Budget budget, String callId) {
        return budget.settling().contains(callId)
                ? budgets.replace(budget.settled(callId)).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static <T> Uni<T> again(Supplier<Uni<? extends T>> attempt) {
        return Uni.createFrom()
                .deferred(attempt)
                .onFailure(Revisions.Conflict.class)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(ATTEMPTS);
    }
}
