package io.mimiq.knowledge.version;

import io.mimiq.knowledge.Faults;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.Target;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

@Mock
@Singleton
class FaultyVersions extends VersionRepository {

    FaultyVersions(Storage storage) {
        super(storage);
    }

    @Override
    Uni<Boolean> add(VersionDocument version) {
        return Faults.around(() -> super.add(version));
    }

    @Override
    Uni<Void> close(String id) {
        return Faults.around(() -> super.close(id));
    }

    @Override
    Uni<Boolean> bury(String topicId, int number, @Nullable Purge purge, PendingEvent event) {
        return Faults.around(() -> super.bury(topicId, number, purge, event));
    }

    @Override
    Uni<Void> purged(String id) {
        return Faults.around(() -> super.purged(id));
    }

    @Override
    public Uni<Long> erase(Target target) {
        return Faults.around(() -> super.erase(target));
    }
}
