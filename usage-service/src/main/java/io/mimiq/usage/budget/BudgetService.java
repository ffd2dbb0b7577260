package io.mimiq.usage.budget;

import static io.mimiq.platform.storage.RevisedCollection.again;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.mimiq.platform.contracts.usage.Reserve;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.web.ETags;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.usage.budget.Budget.Reservation;
import io.mimiq.usage.budget.BudgetConfig.Ceiling;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Reads a budget, decides, and stores the decision; starts over if somebody changed the budget meanwhile. */
@Startup
@Singleton
class BudgetService {
    private final Budgets budgets;
    private final BudgetConfig config;
    private final Storage storage;
    private final Counter granted;
    private final Counter refused;
    private final Counter stopped;

    BudgetService(Budgets budgets, BudgetConfig config, Storage storage, MeterRegistry meters) {
        this.budgets = budgets;
        this.config = config;
        this.storage = storage;
        this.granted = meters.counter("mimiq.budget.reservations", "outcome", "granted");
        this.refused = meters.counter("mimiq.budget.reservations", "outcome", "refused");
        this.stopped = meters.counter("mimiq.budget.reservations", "outcome", "ceiling");
    }

    Uni<Budget> get(String userId) {
        return budgets.get(userId).map(budget -> budget.at(storage.now()));
    }

    /** @param version the settings version the caller has seen */
    Uni<Budget> set(String userId, long version, SetBudget wanted) {
        return again(() -> get(userId).chain(budget -> set(budget, version, wanted)));
    }

    private Uni<Budget> set(Budget budget, long version, SetBudget wanted) {
        if (budget.settingsVersion() != version) {
            throw ETags.stale(budget.settingsVersion());
        }
        return budgets.store(budget.set(wanted.monthlyLimitMicroUsd(), wanted.alertPercent()));
    }

    /**
     * The call's reservation, made now or before, for the account and, where there is a ceiling for them, for all accounts
     * together. Fails with 402 if the person's limit or one of the operator's ceilings does not allow it.
     */
    Uni<Reservation> reserve(String userId, Reserve request) {
        return reserve(userId, request, config.ceiling().account())
                .call(() -> config.ceiling().all().isSet()
                        ? reserveForAll(userId, request)
                        : Uni.createFrom().voidItem());
    }

    /** Every call of everybody writes here: without a ceiling nobody should have to wait for it. */
    private Uni<Reservation> reserveForAll(String userId, Reserve request) {
        return reserve(Budget.ALL, request, config.ceiling().all())
                .onFailure(ProblemException.class)
                .call(() -> free(userId, request.callId()));
    }

    private Uni<Reservation> reserve(String account, Reserve request, Ceiling ceiling) {
        return again(() -> budgets.get(account).chain(budget -> reserve(budget, request, ceiling, storage.now())));
    }

    private Uni<Reservation> reserve(Budget stored, Reserve request, Ceiling ceiling, Instant now) {
        Budget budget = stored.at(now);
        Optional<Reservation> known = budget.reservation(request.callId());
        if (known.isPresent()) {
            return Uni.createFrom().item(known.get());
        }
        if (!budget.allows(request.maxCostMicroUsd())) {
            refused.increment();
            throw new ProblemException(
                    BudgetError.BUDGET_EXCEEDED, "The call may cost more than this month's budget has left.");
        }
        if (!budget.isWithin(ceiling, request.maxCostMicroUsd())) {
            stopped.increment();
            throw new ProblemException(
                    BudgetError.CEILING_REACHED,
                    "The call may cost more than the operator allows today or this month.");
        }
        Reservation reservation =
                new Reservation(request.callId(), request.maxCostMicroUsd(), now.plus(config.reservationLifetime()));
        return budgets.store(budget.with(reservation))
                .invoke(() -> countGranted(budget.userId()))
                .replaceWith(reservation);
    }

    /** Once for each call: the reservation for all accounts, where there is one, is the last. */
    private void countGranted(String account) {
        if (account.equals(Budget.ALL) || !config.ceiling().all().isSet()) {
            granted.increment();
        }
    }

    private Uni<Budget> free(String account, String callId) {
        return again(() -> budgets.get(account).chain(budget -> budgets.store(budget.without(callId))));
    }
}
