package io.mimiq.knowledge.source;

import io.mimiq.knowledge.Faults;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@Mock
@ApplicationScoped
class FaultySources extends SourceRepository {

    @Override
    Uni<Void> insert(SourceDocument source) {
        return Faults.around(() -> super.insert(source));
    }

    @Override
    public Uni<Long> deleteAllOf(String topicId) {
        return Faults.around(() -> super.deleteAllOf(topicId));
    }
}
