package io.mimiq.usage.budget;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.mimiq.platform.web.ETags;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.usage.budget.Budget.Reservation;
import io.mimiq.usage.revision.Revisions;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads a budget, decides, and stores the decision if nobody changed the budget meanwhile; else again. */
@Startup
@ApplicationScoped
class BudgetService {

    private final BudgetRepository budgets;
    private final BudgetConfig config;
    private final Clock clock;
    private final Counter granted;
    private final Counter refused;

    BudgetService(BudgetRepository budgets, BudgetConfig config, Clock clock, MeterRegistry meters) {
        this.budgets = budgets;
        this.config = config;
        this.clock = clock;
        this.granted = meters.counter("mimiq.budget.reservations", "outcome", "granted");
        this.refused = meters.counter("mimiq.budget.reservations", "outcome", "refused");
    }

    Uni<Budget> get(String userId) {
        return budgets.get(userId).map(budget -> budget.at(clock.instant()));
    }

    /** @param version the settings version the caller has seen */
    Uni<Budget> set(String userId, long version, SetBudget wanted) {
        return Revisions.again(() -> budgets.get(userId).chain(budget -> set(budget, version, wanted)));
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
        return Revisions.again(() -> budgets.get(userId).chain(budget -> reserve(budget, request)));
    }

    private Uni<Reservation> reserve(Budget stored, Reserve request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
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
        var reservation =
                new Reservation(request.callId(), request.maxCostMicroUsd(), now.plus(config.reservationLifetime()));
        return budgets.replace(budget.with(reservation))
                .invoke(() -> granted.increment())
                .replaceWith(reservation);
    }
}
