package io.mimiq.knowledge.document;

import io.mimiq.knowledge.Faults;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@Mock
@ApplicationScoped
class FaultyOriginals extends OriginalRepository {

    @Override
    Uni<Void> insert(StoredOriginal original) {
        return Faults.around(() -> super.insert(original));
    }

    @Override
    public Uni<Long> deleteAllOf(String topicId) {
        return Faults.around(() -> super.deleteAllOf(topicId));
    }
}
