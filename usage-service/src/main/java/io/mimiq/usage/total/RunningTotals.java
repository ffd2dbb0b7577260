package io.mimiq.usage.total;

import static com.mongodb.client.model.Filters.empty;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.RevisedCollection;
import io.mimiq.platform.storage.Storage;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Adds calls to documents, each exactly once however often and concurrently it is asked to, without a transaction over
 * the documents.
 *
 * <p>Every document that has to counts a call first; then the call is stored, then {@link #release released}. Until it is
 * stored, the document lists it as {@link RunningTotal#settling settling}. The document is read before looking whether the
 * call is stored: a call that is neither listed nor stored had not been counted in the revision read, and only that
 * revision is replaced.
 */
public abstract class RunningTotals<D extends Record & RunningTotal<D>, C extends Counted>
        extends RevisedCollection<D> {
    private final CountedCalls stored;

    protected RunningTotals(Storage storage, Declaration<D> declaration, CountedCalls stored) {
        super(storage, declaration);
        this.stored = stored;
    }

    /** The document that counts the call, before it has counted any. */
    protected abstract D none(C call);

    /** Adds the calls up and lists them as settling. */
    protected abstract D plus(D total, List<C> calls);

    /** @param calls with distinct ids among those of one total */
    public Uni<Void> add(Collection<C> calls) {
        return again(() -> read(calls).chain(totals -> add(calls, totals)));
    }

    private Uni<Void> add(Collection<C> calls, Map<String, D> totals) {
        return stored.among(calls.stream().map(Counted::callId).toList())
                .map(done -> calls.stream()
                        .filter(call -> !done.contains(call.callId()))
                        .toList())
                .chain(open -> replaceAll(added(open, totals)));
    }

    private List<D> added(List<C> open, Map<String, D> totals) {
        List<D> changed = new ArrayList<>();
        open.stream().collect(groupingBy(Counted::totalId)).forEach((id, calls) -> {
            D total = totals.containsKey(id) ? totals.get(id) : none(calls.get(0));
            Set<String> listed = Set.copyOf(total.settling());
            List<C> fresh = calls.stream()
                    .filter(call -> !listed.contains(call.callId()))
                    .toList();
            if (!fresh.isEmpty()) {
                changed.add(plus(total, fresh));
            }
        });
        return changed;
    }

    /** Stops listing calls that are stored now. */
    public Uni<Void> release(Collection<C> calls) {
        Set<String> ids = calls.stream().map(Counted::callId).collect(toSet());
        return again(() -> read(calls).map(totals -> released(ids, totals)).chain(this::replaceAll));
    }

    private List<D> released(Set<String> callIds, Map<String, D> totals) {
        return totals.values().stream()
                .filter(total -> total.settling().stream().anyMatch(callIds::contains))
                .map(total -> total.settled(callIds))
                .toList();
    }

    private Uni<Map<String, D>> read(Collection<C> calls) {
        return withIds(calls.stream().map(Counted::totalId).collect(toSet()), empty())
                .map(found -> found.stream().collect(toMap(RunningTotal::id, Function.identity())));
    }
}
