package io.mimiq.usage.call;

import io.mimiq.platform.storage.Target;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.usage.budget.Budgets;
import io.mimiq.usage.budget.Spending;
import io.mimiq.usage.erasure.Latecomers;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Singleton
class CallService {
    private final Calls calls;
    private final Days days;
    private final Budgets budgets;
    private final Latecomers latecomers;

    CallService(Calls calls, Days days, Budgets budgets, Latecomers latecomers) {
        this.calls = calls;
        this.days = days;
        this.budgets = budgets;
        this.latecomers = latecomers;
    }

    /** Counts and stores calls. Every step may be repeated: after a crash the events come again. */
    Uni<Void> record(List<Call> reported) {
        Collection<Call> once = once(reported);
        Set<Target> targets = targets(once);
        return latecomers
                .among(targets)
                .map(erased -> remaining(once, erased))
                .chain(this::countAndStore)
                .chain(() -> latecomers.eraseAgain(targets));
    }

    /** The first of several reports of a call. */
    private static Collection<Call> once(List<Call> reported) {
        Map<String, Call> first = new LinkedHashMap<>();
        reported.forEach(call -> first.putIfAbsent(call.id(), call));
        return first.values();
    }

    private static Set<Target> targets(Collection<Call> calls) {
        Set<Target> targets = new HashSet<>();
        for (Call call : calls) {
            targets.add(Target.account(call.userId()));
            targets.add(topic(call));
        }
        return targets;
    }

    private static List<Call> remaining(Collection<Call> calls, Set<Target> erased) {
        return calls.stream()
                .filter(call -> !erased.contains(Target.account(call.userId())))
                .map(call -> erased.contains(topic(call)) ? call.withoutTopic() : call)
                .toList();
    }

    private static Target topic(Call call) {
        return new Target(call.userId(), call.topicId());
    }

    private Uni<Void> countAndStore(List<Call> batch) {
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Spending> costs = batch.stream().map(Call::spending).toList();
        return both(days.add(batch), budgets.add(costs))
                .chain(() -> calls.insertAbsent(batch))
                .chain(() -> both(days.release(batch), budgets.release(costs)));
    }

    private static Uni<Void> both(Uni<Void> one, Uni<Void> other) {
        return Uni.combine().all().unis(one, other).discardItems();
    }

    Uni<Page<Call>> newest(String userId, PageRequest request) {
        return calls.newest(userId, request);
    }

    Uni<UsageReport> report(String userId, LocalDate from, LocalDate to, GroupBy groupBy) {
        return days.between(userId, from, to).map(found -> UsageReport.of(from, to, groupBy, found));
    }
}
