package io.mimiq.knowledge.erasure;

import io.mimiq.knowledge.Faults;
import io.mimiq.platform.events.PendingEvent;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

@Mock
@ApplicationScoped
class FaultyDeletions extends DeletionRepository {

    @Override
    Uni<DeletionDocument> begin(DeletionDocument deletion) {
        return Faults.around(() -> super.begin(deletion));
    }

    @Override
    Uni<Boolean> erased(String id, Map<String, Long> counts, Instant nextAt, PendingEvent completed) {
        return Faults.around(() -> super.erased(id, counts, nextAt, completed));
    }
}
