package io.mimiq.knowledge.changeset;

import io.mimiq.knowledge.changeset.Account.Entry;
import io.mimiq.knowledge.changeset.Account.Fate;
import io.mimiq.knowledge.changeset.Account.Waiting;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.AddStatement;
import io.mimiq.platform.contracts.knowledge.Operation.MoveSection;
import io.mimiq.platform.contracts.knowledge.Operation.UpsertSection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes what a person was asked before out of what a person is to be asked. */
final class Recalling {

    private final List<Proposed> proposed;
    private final Map<String, Recalled> recalled;

    /** @param recalled by the id of the operation that asks the same again */
    Recalling(List<Proposed> proposed, Map<String, Recalled> recalled) {
        this.proposed = proposed;
        this.recalled = new HashMap<>(recalled);
        recallSections();
    }

    /** A section that was to be made for what was asked before only is not asked for again. */
    private void recallSections() {
        Map<String, Recalled> left = new HashMap<>();
        for (Proposed each : proposed) {
            if (each.operation() instanceof AddStatement add && recalled.containsKey(add.id())) {
                left.putIfAbsent(add.sectionId(), Objects.requireNonNull(recalled.get(add.id())));
            }
        }
        for (Proposed each : proposed) {
            if (each.operation() instanceof AddStatement add && !recalled.containsKey(add.id())) {
                left.remove(add.sectionId());
            }
        }
        for (Proposed each : proposed) {
            String section = section(each.operation());
            if (section != null && left.containsKey(section)) {
                recalled.put(each.operation().id(), Objects.requireNonNull(left.get(section)));
            }
        }
    }

    private static @Nullable String section(Operation operation) {
        if (operation instanceof UpsertSection upsert) {
            return upsert.sectionId();
        }
        return operation instanceof MoveSection move ? move.sectionId() : null;
    }

    /** What is left to ask, where it stands without the rest. */
    List<Proposed> proposed() {
        return Proposed.only(
                proposed,
                operation -> !recalled.containsKey(operation.operation().id()));
    }

    List<Entry> account(List<Entry> entries) {
        return entries.stream().map(this::entry).toList();
    }

    private Entry entry(Entry entry) {
        List<Waiting> waiting = new ArrayList<>();
        Fate fate = entry.fate();
        for (Waiting each : entry.waiting()) {
            Recalled before = recalled.get(each.operationId());
            if (before == null) {
                waiting.add(each);
            } else if (before.waiting() != null) {
                waiting.add(waiting(before.proposalId(), before.waiting(), each.then()));
            } else if (fate == null) {
                fate = Fate.rejectedBefore(before.proposalId());
            }
        }
        return waiting.isEmpty() || fate == null || !fate.isRejectedBefore()
                ? entry.with(fate, waiting)
                : entry.with(null, waiting);
    }

    /** The unit becomes what the operation that was there first says; of a heading the section that goes to. */
    private static Waiting waiting(String proposalId, Operation first, Fate then) {
        boolean isHeading = then.sectionId() != null;
        Fate fate = isHeading && first instanceof AddStatement add
                ? new Fate(then.state(), null, add.sectionId(), null)
                : Citing.of(first).map(Citing::fate).orElse(then);
        return new Waiting(first.id(), fate, proposalId);
    }
}
