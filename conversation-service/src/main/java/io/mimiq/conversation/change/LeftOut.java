package io.mimiq.conversation.change;

import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.Disposition;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.reading.Unit;
import java.util.List;

/** A change set that changes nothing, and says why. */
final class LeftOut {

    private LeftOut() {}

    static ProposedChangeSet all(List<Unit> units, String reason) {
        List<Disposition> account = units.stream()
                .map(unit -> new Disposition(unit.start(), unit.end(), State.LEFT_OUT, null, reason))
                .toList();
        String summary = units.size() == 1
                ? "1 passage was left out: %s.".formatted(reason)
                : "%d passages were left out: %s.".formatted(units.size(), reason);
        return new ProposedChangeSet(List.of(), account, summary, summary, false, false);
    }
}
