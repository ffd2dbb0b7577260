package io.mimiq.knowledge.document;

import io.mimiq.knowledge.Faults;
import io.mimiq.knowledge.document.StoredDocument.Leaving;
import io.mimiq.knowledge.withdrawal.Drawn;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.Target;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

@Mock
@Singleton
class FaultyDocuments extends DocumentRepository {

    FaultyDocuments(Storage storage) {
        super(storage);
    }

    @Override
    Uni<Boolean> add(StoredDocument document) {
        return Faults.around(() -> super.add(document));
    }

    @Override
    Uni<Boolean> hide(String id, Drawn drawn, PendingEvent event) {
        return Faults.around(() -> super.hide(id, drawn, event));
    }

    @Override
    Uni<Boolean> leave(String id, Leaving leaving, PendingEvent event) {
        return Faults.around(() -> super.leave(id, leaving, event));
    }

    @Override
    Uni<Void> left(String id, Leaving leaving) {
        return Faults.around(() -> super.left(id, leaving));
    }

    @Override
    Uni<Void> deleteHidden(String id) {
        return Faults.around(() -> super.deleteHidden(id));
    }

    @Override
    public Uni<Long> erase(Target target) {
        return Faults.around(() -> super.erase(target));
    }
}
