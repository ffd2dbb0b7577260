package io.mimiq.knowledge.search;

import io.mimiq.knowledge.Faults;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.Target;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

@Mock
@Singleton
class FaultyIndexes extends IndexRepository {

    FaultyIndexes(Storage storage) {
        super(storage);
    }

    @Override
    Uni<Boolean> replace(IndexDocument next) {
        return Faults.around(() -> super.replace(next));
    }

    @Override
    public Uni<Long> erase(Target target) {
        return Faults.around(() -> super.erase(target));
    }
}
