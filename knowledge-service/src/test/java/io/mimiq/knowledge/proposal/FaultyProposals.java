package io.mimiq.knowledge.proposal;

import io.mimiq.knowledge.Faults;
import io.mimiq.knowledge.proposal.ProposalDocument.StoredDecision;
import io.mimiq.platform.events.PendingEvent;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@Mock
@ApplicationScoped
class FaultyProposals extends ProposalRepository {

    @Override
    Uni<Void> insert(ProposalDocument proposal) {
        return Faults.around(() -> super.insert(proposal));
    }

    @Override
    Uni<Boolean> claim(String id, StoredDecision decision, Instant at) {
        return Faults.around(() -> super.claim(id, decision, at));
    }

    @Override
    Uni<Boolean> decidedBy(String id, int version, Instant at) {
        return Faults.around(() -> super.decidedBy(id, version, at));
    }

    @Override
    Uni<Boolean> rejected(String id, StoredDecision decision, Instant at, PendingEvent event) {
        return Faults.around(() -> super.rejected(id, decision, at, event));
    }

    @Override
    public Uni<Long> deleteAllOf(String topicId) {
        return Faults.around(() -> super.deleteAllOf(topicId));
    }
}
