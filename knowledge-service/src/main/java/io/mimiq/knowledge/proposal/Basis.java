package io.mimiq.knowledge.proposal;

import io.mimiq.knowledge.changeset.Account.Fate;
import io.mimiq.knowledge.changeset.NewProposal;
import io.mimiq.knowledge.changeset.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a proposal comes to on the page as it stands: what is decided about.
 *
 * @param standings one for each operation
 * @param tag 32 hexadecimal digits, other ones whenever a person sees something else
 */
record Basis(List<Standing> standings, String tag) {

    /** For what was decided before it was kept. */
    static Basis asProposed(NewProposal proposal) {
        return new Basis(
                proposal.operations().stream().map(Standing::asProposed).toList(), "");
    }

    /** What becomes of the units that an operation cites once it is accepted, where that is not what was foreseen. */
    Map<String, Fate> fates() {
        Map<String, Fate> fates = new HashMap<>();
        standings.forEach(standing -> standing.fate().ifPresent(fate -> fates.put(standing.id(), fate)));
        return fates;
    }
}
