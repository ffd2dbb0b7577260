package io.mimiq.usage.tally;

import static com.mongodb.client.model.Filters.in;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.mimiq.usage.revision.Revisions;
import io.mimiq.usage.revision.Revisions.Change;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
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
 * <p>A call is first counted by every document that has to, then stored, then {@link #release released}. A counted call
 * stays listed in the document ({@link Tally#settling}) until it is stored. Whether it is stored is looked up after the
 * document was read: so a call that is neither listed nor stored was not counted when the document had that revision, and
 * the compare-and-set makes sure that it still has it.
 */
public abstract class Tallies<D extends Tally<D>, C extends Counted> {

    private final CountedCalls stored;

    protected Tallies(CountedCalls stored) {
        this.stored = stored;
    }

    protected abstract ReactiveMongoCollection<D> documents();

    /** The document that counts the call, as it is before it counts any. */
    protected abstract D none(C call);

    /** Adds the calls up and lists them as settling. */
    protected abstract D count(D tally, List<C> calls);

    /** @param calls with distinct ids */
    public Uni<Void> count(Collection<C> calls) {
        return Revisions.again(() -> read(calls).chain(tallies -> count(calls, tallies)));
    }

    private Uni<Void> count(Collection<C> calls, Map<String, D> tallies) {
        return stored.among(calls.stream().map(Counted::callId).toList()).chain(done -> {
            List<C> open =
                    calls.stream().filter(call -> !done.contains(call.callId())).toList();
            return Revisions.replaceAll(documents(), counted(open, tallies));
        });
    }

    private List<Change<D>> counted(List<C> open, Map<String, D> tallies) {
        List<Change<D>> changes = new ArrayList<>();
        open.stream().collect(groupingBy(Counted::tallyId)).forEach((id, calls) -> {
            D tally = tallies.containsKey(id) ? tallies.get(id) : none(calls.get(0));
            Set<String> listed = Set.copyOf(tally.settling());
            List<C> fresh = calls.stream()
                    .filter(call -> !listed.contains(call.callId()))
                    .toList();
            if (!fresh.isEmpty()) {
                changes.add(change(tally, count(tally, fresh)));
            }
        });
        return changes;
    }

    /** For calls that are stored. */
    public Uni<Void> release(Collection<C> calls) {
        Set<String> ids = calls.stream().map(Counted::callId).collect(toSet());
        return Revisions.again(() -> read(calls).chain(tallies -> release(ids, tallies)));
    }

    private Uni<Void> release(Set<String> callIds, Map<String, D> tallies) {
        return Revisions.replaceAll(
                documents(),
                tallies.values().stream()
                        .filter(tally -> tally.settling().stream().anyMatch(callIds::contains))
                        .map(tally -> change(tally, tally.settled(callIds)))
                        .toList());
    }

    private Uni<Map<String, D>> read(Collection<C> calls) {
        Set<String> ids = calls.stream().map(Counted::tallyId).collect(toSet());
        return documents()
                .find(in("_id", ids))
                .collect()
                .asList()
                .map(found -> found.stream().collect(toMap(Tally::id, Function.identity())));
    }

    private Change<D> change(D from, D to) {
        return new Change<>(from.id(), from.revision(), to.atRevision(from.revision() + 1));
    }
}
