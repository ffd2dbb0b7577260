package io.mimiq.knowledge.version;

import io.mimiq.knowledge.Faults;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.Target;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

@Mock
@Singleton
class FaultyContents extends ContentRepository {

    FaultyContents(Storage storage) {
        super(storage);
    }

    @Override
    Uni<Void> put(List<ContentDocument> contents) {
        return Faults.around(() -> super.put(contents));
    }

    @Override
    Uni<Long> deleteUpTo(String topicId, int number, Collection<String> inUse) {
        return Faults.around(() -> super.deleteUpTo(topicId, number, inUse));
    }

    @Override
    public Uni<Long> erase(Target target) {
        return Faults.around(() -> super.erase(target));
    }
}
