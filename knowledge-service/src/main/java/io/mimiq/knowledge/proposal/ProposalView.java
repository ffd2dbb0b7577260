package io.mimiq.knowledge.proposal;

import io.mimiq.knowledge.changeset.NewProposal;
import io.mimiq.knowledge.changeset.Overtaken;
import io.mimiq.knowledge.changeset.Standing;
import io.mimiq.knowledge.proposal.ProposalDocument.StoredDecision;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.contracts.knowledge.ProposedOperation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as clients see it: on the page as it stands now; once it is decided, as that stood then.
 *
 * @param overtaken the operations under which the page has changed since they were proposed
 * @param basis changes whenever the operations do; sent with a decision, it says what that was made about. Absent once
 *     the proposal is decided
 * @param decision absent as long as it is open, and when it was withdrawn because its source has a later revision
 * @param version that carried the decision out; absent as long as it is open, and when the decision changed nothing
 */
record ProposalView(
        String id,
        ProposalState state,
        String sourceId,
        String changelog,
        List<ProposedOperation> operations,
        List<Overtaken> overtaken,
        @Nullable String basis,
        @Nullable StoredDecision decision,
        @Nullable Integer version,
        Instant createdAt,
        @Nullable Instant decidedAt) {

    static ProposalView open(ProposalDocument proposal, NewProposal content, Basis basis) {
        return of(proposal, content, basis, null);
    }

    static ProposalView decided(ProposalDocument proposal, OpenTopic topic) {
        NewProposal content = proposal.content(topic);
        Basis basis = proposal.basis(topic).orElseGet(() -> Basis.asProposed(content));
        return of(proposal, content, basis, proposal.decision());
    }

    private static ProposalView of(
            ProposalDocument proposal, NewProposal content, Basis basis, @Nullable StoredDecision decision) {
        return new ProposalView(
                content.id(),
                proposal.state(),
                content.sourceId(),
                content.changelog(),
                basis.standings().stream().map(Standing::view).toList(),
                basis.standings().stream()
                        .map(Standing::overtaken)
                        .filter(Objects::nonNull)
                        .toList(),
                decision == null ? basis.tag() : null,
                decision,
                proposal.version(),
                proposal.createdAt(),
                proposal.decidedAt());
    }
}
