package io.mimiq.knowledge.proposal;

import io.mimiq.knowledge.changeset.NewProposal;
import io.mimiq.knowledge.changeset.Proposed;
import io.mimiq.knowledge.proposal.ProposalDocument.StoredDecision;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.contracts.knowledge.ProposedOperation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as clients see it.
 *
 * @param decision absent as long as it is open, and when it was withdrawn because its source has a later revision
 * @param version that carried the decision out; absent as long as it is open, and when the decision changed nothing
 */
record ProposalView(
        String id,
        ProposalState state,
        String sourceId,
        String changelog,
        List<ProposedOperation> operations,
        @Nullable StoredDecision decision,
        @Nullable Integer version,
        Instant createdAt,
        @Nullable Instant decidedAt) {

    static ProposalView of(ProposalDocument proposal, OpenTopic topic) {
        NewProposal content = proposal.content(topic);
        boolean decided = proposal.state() == ProposalState.DECIDED;
        return new ProposalView(
                content.id(),
                proposal.state(),
                content.sourceId(),
                content.changelog(),
                content.operations().stream().map(Proposed::view).toList(),
                decided ? proposal.decision() : null,
                proposal.version(),
                proposal.createdAt(),
                proposal.decidedAt());
    }
}
