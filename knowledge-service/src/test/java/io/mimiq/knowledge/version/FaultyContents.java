package io.mimiq.knowledge.version;

import io.mimiq.knowledge.Faults;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@Mock
@ApplicationScoped
class FaultyContents extends ContentRepository {

    @Override
    Uni<Void> put(List<ContentDocument> contents) {
        return Faults.around(() -> super.put(contents));
    }

    @Override
    Uni<Long> deleteUpTo(String topicId, int number, Collection<String> inUse) {
        return Faults.around(() -> super.deleteUpTo(topicId, number, inUse));
    }

    @Override
    public Uni<Long> deleteAllOf(String topicId) {
        return Faults.around(() -> super.deleteAllOf(topicId));
    }
}
