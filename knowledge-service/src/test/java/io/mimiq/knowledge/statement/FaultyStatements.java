package io.mimiq.knowledge.statement;

import io.mimiq.knowledge.Faults;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

@Mock
@ApplicationScoped
class FaultyStatements extends StatementRepository {

    @Override
    Uni<Void> insert(StatementDocument statement) {
        return Faults.around(() -> super.insert(statement));
    }

    @Override
    Uni<Void> happened(String id, StatementEvent event) {
        return Faults.around(() -> super.happened(id, event));
    }

    @Override
    Uni<Long> deleteByIds(String topicId, Collection<String> ids) {
        return Faults.around(() -> super.deleteByIds(topicId, ids));
    }

    @Override
    public Uni<Long> deleteAllOf(String topicId) {
        return Faults.around(() -> super.deleteAllOf(topicId));
    }
}
