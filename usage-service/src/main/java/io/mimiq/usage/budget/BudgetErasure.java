package io.mimiq.usage.budget;

import io.mimiq.usage.erasure.Erasable;
import io.mimiq.usage.erasure.Target;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A budget goes with the account; it knows no topic. */
@ApplicationScoped
class BudgetErasure implements Erasable {

    private final BudgetRepository budgets;

    BudgetErasure(BudgetRepository budgets) {
        this.budgets = budgets;
    }

    @Override
    public String name() {
        return "budgets";
    }

    @Override
    public Uni<Long> count(Target target) {
        return target.isAccount()
                ? budgets.findById(target.userId()).map(found -> found == null ? 0L : 1L)
                : Uni.createFrom().item(0L);
    }

    @Override
    public Uni<Void> erase(Target target) {
        return target.isAccount()
                ? budgets.deleteById(target.userId()).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
