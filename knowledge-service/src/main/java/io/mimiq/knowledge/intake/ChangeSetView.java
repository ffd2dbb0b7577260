package io.mimiq.knowledge.intake;

import io.mimiq.knowledge.changeset.NewProposal;
import io.mimiq.knowledge.changeset.ProposedView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a change set.
 *
 * @param version made by what was applied
 * @param proposalId of what waits for a person
 */
record ChangeSetView(
        @Nullable Integer version, @Nullable String proposalId, List<String> applied, List<ProposedView> proposed) {

    static ChangeSetView of(@Nullable Integer version, List<String> applied, @Nullable NewProposal proposal) {
        return new ChangeSetView(
                version,
                proposal == null ? null : proposal.id(),
                applied,
                proposal == null
                        ? List.of()
                        : proposal.operations().stream().map(ProposedView::of).toList());
    }
}
