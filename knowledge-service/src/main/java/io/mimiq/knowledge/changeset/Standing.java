package io.mimiq.knowledge.changeset;

import io.mimiq.knowledge.changeset.Account.Fate;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.ProposedOperation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a proposed operation comes to on the page as it stands.
 *
 * @param view as a person sees it now
 * @param accept operations that carry it out; none if nothing is left to do
 * @param both operations that put what it says beside what stands there
 * @param overtaken null if the page still stands as it was proposed on
 */
public record Standing(
        ProposedOperation view,
        List<Operation> accept,
        List<Operation> both,
        @Nullable Overtaken overtaken) {

    public Standing {
        accept = List.copyOf(accept);
        both = List.copyOf(both);
    }

    public static Standing asProposed(Proposed proposed) {
        return changing(proposed, proposed.operation());
    }

    /** The same with an operation that fits the page better. */
    static Standing changing(Proposed proposed, Operation fitting) {
        return new Standing(proposed.view(), List.of(fitting), List.of(fitting), null);
    }

    public String id() {
        return view.operationId();
    }

    /** What becomes of the units it cites once it is accepted, if that is not what was foreseen. */
    public Optional<Fate> fate() {
        return overtaken == null || accept.isEmpty()
                ? Optional.empty()
                : Citing.of(accept.get(accept.size() - 1)).map(Citing::fate);
    }

    @Override
    public String toString() {
        return "Standing[" + id() + "]";
    }
}
