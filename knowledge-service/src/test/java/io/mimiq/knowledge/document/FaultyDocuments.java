package io.mimiq.knowledge.document;

import io.mimiq.knowledge.Faults;
import io.mimiq.platform.events.PendingEvent;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@Mock
@ApplicationScoped
class FaultyDocuments extends DocumentRepository {

    @Override
    Uni<Boolean> insert(StoredDocument document) {
        return Faults.around(() -> super.insert(document));
    }

    @Override
    Uni<Boolean> hide(String id, Instant at, PendingEvent event) {
        return Faults.around(() -> super.hide(id, at, event));
    }

    @Override
    Uni<Void> deleteHidden(String id) {
        return Faults.around(() -> super.deleteHidden(id));
    }

    @Override
    public Uni<Long> deleteAllOf(String topicId) {
        return Faults.around(() -> super.deleteAllOf(topicId));
    }
}
