package io.mimiq.knowledge.search;

import io.mimiq.knowledge.Faults;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.Target;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

@Mock
@Singleton
class FaultyIndexChunks extends IndexChunkRepository {

    FaultyIndexChunks(Storage storage) {
        super(storage);
    }

    @Override
    Uni<Void> add(IndexChunk chunk) {
        return Faults.around(() -> super.add(chunk));
    }

    @Override
    public Uni<Long> erase(Target target) {
        return Faults.around(() -> super.erase(target));
    }
}
