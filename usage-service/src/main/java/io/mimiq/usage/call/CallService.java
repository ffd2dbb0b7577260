package io.mimiq.usage.call;

import io.mimiq.platform.events.ReceivedEvent;
import io.mimiq.platform.web.Cursor;
import io.mimiq.usage.budget.BudgetService;
import io.mimiq.usage.budget.Spending;
import io.mimiq.usage.erasure.Erased;
import io.mimiq.usage.erasure.Target;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CallService {

    private final CallRepository calls;
    private final BudgetService budgets;
    private final Erased erased;

    CallService(CallRepository calls, BudgetService budgets, Erased erased) {
        this.calls = calls;
        this.budgets = budgets;
        this.erased = erased;
    }

    Uni<Void> handle(ReceivedEvent event) {
        return event.type().equals(CallCompleted.TYPE)
                ? record(event.dataAs(CallCompleted.class))
                : Uni.createFrom().voidItem();
    }

    /** Stores the call and counts its cost. Every step may be repeated: the event comes again after a crash. */
    private Uni<Void> record(CallCompleted call) {
        return calls.insertIfAbsent(Call.of(call))
                .chain(() -> erased.extent(call.userId(), call.topicId()))
                .chain(extent -> forget(extent, call))
                .chain(() -> settle(call));
    }

    /** An event may tell of what was erased while it was on its way. */
    private Uni<Void> forget(Erased.Extent extent, CallCompleted call) {
        return switch (extent) {
            case NOTHING -> Uni.createFrom().voidItem();
            case TOPIC -> calls.forgetTopic(new Target(call.userId(), call.topicId()));
            case ACCOUNT -> calls.deleteOf(new Target(call.userId(), null));
        };
    }

    /** A call whose account is gone is no longer stored, which counts as settled. */
    private Uni<Void> settle(CallCompleted call) {
        return budgets.settle(new Spending(call.callId(), call.userId(), call.costMicroUsd(), call.finishedAt()));
    }

    Uni<List<Call>> page(String userId, @Nullable Cursor before, int limit) {
        return calls.page(userId, before, limit);
    }

    Uni<UsageReport> report(String userId, LocalDate from, LocalDate to, GroupBy groupBy) {
        return calls.totals(userId, from, to, groupBy).map(groups -> UsageReport.of(from, to, groupBy, groups));
    }
}
