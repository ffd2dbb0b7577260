package io.mimiq.knowledge.proposal;

import io.mimiq.knowledge.Faults;
import io.mimiq.knowledge.proposal.ProposalDocument.StoredDecision;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.Target;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;

@Mock
@Singleton
class FaultyProposals extends ProposalRepository {

    FaultyProposals(Storage storage) {
        super(storage);
    }

    @Override
    Uni<Boolean> add(ProposalDocument proposal) {
        return Faults.around(() -> super.add(proposal));
    }

    @Override
    Uni<Boolean> claim(String id, StoredDecision decision, byte[] basis) {
        return Faults.around(() -> super.claim(id, decision, basis));
    }

    @Override
    Uni<Boolean> decidedBy(String id, int version, Instant at) {
        return Faults.around(() -> super.decidedBy(id, version, at));
    }

    @Override
    Uni<Boolean> decided(String id, StoredDecision decision, PendingEvent event) {
        return Faults.around(() -> super.decided(id, decision, event));
    }

    @Override
    Uni<Boolean> withdraw(String id) {
        return Faults.around(() -> super.withdraw(id));
    }

    @Override
    Uni<Void> discard(String id) {
        return Faults.around(() -> super.discard(id));
    }

    @Override
    Uni<Void> redact(ProposalDocument left) {
        return Faults.around(() -> super.redact(left));
    }

    @Override
    public Uni<Long> erase(Target target) {
        return Faults.around(() -> super.erase(target));
    }
}
