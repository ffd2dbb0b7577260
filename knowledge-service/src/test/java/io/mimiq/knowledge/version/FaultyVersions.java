package io.mimiq.knowledge.version;

import io.mimiq.knowledge.Faults;
import io.mimiq.platform.events.PendingEvent;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@Mock
@ApplicationScoped
class FaultyVersions extends VersionRepository {

    @Override
    Uni<Boolean> insert(VersionDocument version) {
        return Faults.around(() -> super.insert(version));
    }

    @Override
    Uni<Void> close(String id) {
        return Faults.around(() -> super.close(id));
    }

    @Override
    Uni<Boolean> bury(String topicId, int number, Instant at, PendingEvent event) {
        return Faults.around(() -> super.bury(topicId, number, at, event));
    }

    @Override
    public Uni<Long> deleteAllOf(String topicId) {
        return Faults.around(() -> super.deleteAllOf(topicId));
    }
}
