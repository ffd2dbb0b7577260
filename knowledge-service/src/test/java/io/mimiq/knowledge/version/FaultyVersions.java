package io.mimiq.knowledge.version;

import io.mimiq.knowledge.Faults;
import io.mimiq.platform.events.PendingEvent;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
    Uni<Boolean> bury(String topicId, int number, Instant at, @Nullable Purge purge, PendingEvent event) {
        return Faults.around(() -> super.bury(topicId, number, at, purge, event));
    }

    @Override
    Uni<Void> purged(String id) {
        return Faults.around(() -> super.purged(id));
    }

    @Override
    public Uni<Long> deleteAllOf(String topicId) {
        return Faults.around(() -> super.deleteAllOf(topicId));
    }
}
