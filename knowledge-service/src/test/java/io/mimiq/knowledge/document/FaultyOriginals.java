package io.mimiq.knowledge.document;

import io.mimiq.knowledge.Faults;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.Target;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

@Mock
@Singleton
class FaultyOriginals extends OriginalRepository {

    FaultyOriginals(Storage storage) {
        super(storage);
    }

    @Override
    Uni<Void> add(StoredOriginal original) {
        return Faults.around(() -> super.add(original));
    }

    @Override
    public Uni<Long> erase(Target target) {
        return Faults.around(() -> super.erase(target));
    }
}
