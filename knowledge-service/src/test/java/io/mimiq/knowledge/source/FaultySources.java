package io.mimiq.knowledge.source;

import io.mimiq.knowledge.Faults;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.Target;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;

@Mock
@Singleton
class FaultySources extends SourceRepository {

    FaultySources(Storage storage) {
        super(storage);
    }

    @Override
    Uni<Boolean> add(StoredSource source) {
        return Faults.around(() -> super.add(source));
    }

    @Override
    Uni<Void> bury(String topicId, Collection<String> ids) {
        return Faults.around(() -> super.bury(topicId, ids));
    }

    @Override
    public Uni<Long> erase(Target target) {
        return Faults.around(() -> super.erase(target));
    }
}
