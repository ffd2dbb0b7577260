package io.mimiq.knowledge.statement;

import io.mimiq.knowledge.Faults;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.Target;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;

@Mock
@Singleton
class FaultyStatements extends StatementRepository {

    FaultyStatements(Storage storage) {
        super(storage);
    }

    @Override
    Uni<Void> addAll(List<StatementDocument> statements) {
        return Faults.around(() -> super.addAll(statements));
    }

    @Override
    Uni<Void> happened(Map<String, StatementEvent> events) {
        return Faults.around(() -> super.happened(events));
    }

    @Override
    Uni<Boolean> confirm(StatementDocument read, byte[] claim, StatementEvent event) {
        return Faults.around(() -> super.confirm(read, claim, event));
    }

    @Override
    Uni<Boolean> rewrite(StatementDocument read, byte[] claim) {
        return Faults.around(() -> super.rewrite(read, claim));
    }

    @Override
    Uni<Long> deleteByIds(String topicId, Collection<String> ids) {
        return Faults.around(() -> super.deleteByIds(topicId, ids));
    }

    @Override
    public Uni<Long> erase(Target target) {
        return Faults.around(() -> super.erase(target));
    }
}
