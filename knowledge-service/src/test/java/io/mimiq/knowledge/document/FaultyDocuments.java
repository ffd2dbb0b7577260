package io.mimiq.knowledge.document;

import io.mimiq.knowledge.Faults;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@Mock
@ApplicationScoped
class FaultyDocuments extends DocumentRepository {

    @Override
    Uni<Boolean> insert(StoredDocument document) {
        return Faults.around(() -> super.insert(document));
    }

    @Override
    public Uni<Long> deleteAllOf(String topicId) {
        return Faults.around(() -> super.deleteAllOf(topicId));
    }
}
