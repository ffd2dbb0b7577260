package io.mimiq.usage.call;

import io.mimiq.platform.events.ReceivedEvent;
import io.mimiq.platform.web.Cursor;
import io.mimiq.usage.budget.Spending;
import io.mimiq.usage.budget.Spendings;
import io.mimiq.usage.erasure.Latecomers;
import io.mimiq.usage.erasure.Target;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CallService {

    private final CallRepository calls;
    private final Days days;
    private final Spendings spendings;
    private final Latecomers latecomers;

    CallService(CallRepository calls, Days days, Spendings spendings, Latecomers latecomers) {
        this.calls = calls;
        this.days = days;
        this.spendings = spendings;
        this.latecomers = latecomers;
    }

    /** The call an event tells of; null when it tells of something else. */
    static @Nullable Call read(ReceivedEvent event) {
        return event.type().equals(CallCompleted.TYPE) ? Call.of(event.dataAs(CallCompleted.class)) : null;
    }

    /** Counts and stores calls. Every step may be repeated: the events come again after a crash. */
    Uni<Void> record(List<Call> reported) {
        Collection<Call> once = once(reported);
        Set<Target> targets = targets(once);
        return latecomers
                .among(targets)
                .map(erased -> remaining(once, erased))
                .chain(this::countAndStore)
                .chain(() -> latecomers.eraseAgain(targets));
    }

    /** Of several reports of a call the first. */
    private static Collection<Call> once(List<Call> reported) {
        Map<String, Call> first = new LinkedHashMap<>();
        reported.forEach(call -> first.putIfAbsent(call.id(), call));
        return first.values();
    }

    private static Set<Target> targets(Collection<Call> calls) {
        Set<Target> targets = new HashSet<>();
        for (Call call : calls) {
            targets.add(account(call));
            targets.add(topic(call));
        }
        return targets;
    }

    private static List<Call> remaining(Collection<Call> calls, Set<Target> erased) {
        return calls.stream()
                .filter(call -> !erased.contains(account(call)))
                .map(call -> erased.contains(topic(call)) ? call.withoutTopic() : call)
                .toList();
    }

    private static Target account(Call call) {
        return new Target(call.userId(), null);
    }

    private static Target topic(Call call) {
        return new Target(call.userId(), call.topicId());
    }

    private Uni<Void> countAndStore(List<Call> batch) {
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Spending> costs = batch.stream().map(Call::spending).toList();
        return both(days.count(batch), spendings.count(costs))
                .chain(() -> calls.insertAbsent(batch))
                .chain(() -> both(days.release(batch), spendings.release(costs)));
    }

    private static Uni<Void> both(Uni<Void> one, Uni<Void> other) {
        return Uni.combine().all().unis(one, other).discardItems();
    }

    Uni<List<Call>> page(String userId, @Nullable Cursor before, int limit) {
        return calls.page(userId, before, limit);
    }

    Uni<UsageReport> report(String userId, LocalDate from, LocalDate to, GroupBy groupBy) {
        return days.between(userId, from, to).map(found -> UsageReport.of(from, to, groupBy, found));
    }
}
