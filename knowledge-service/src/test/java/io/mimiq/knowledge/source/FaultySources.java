package io.mimiq.knowledge.source;

import io.mimiq.knowledge.Faults;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

@Mock
@ApplicationScoped
class FaultySources extends SourceRepository {

    @Override
    Uni<Void> insert(SourceDocument source) {
        return Faults.around(() -> super.insert(source));
    }

    @Override
    Uni<Long> deleteOfDocument(String topicId, String documentId) {
        return Faults.around(() -> super.deleteOfDocument(topicId, documentId));
    }

    @Override
    Uni<Long> deleteUnlessDocuments(String topicId, Collection<String> ids) {
        return Faults.around(() -> super.deleteUnlessDocuments(topicId, ids));
    }

    @Override
    public Uni<Long> deleteAllOf(String topicId) {
        return Faults.around(() -> super.deleteAllOf(topicId));
    }
}
