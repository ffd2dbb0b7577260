package io.mimiq.knowledge.statement;

import io.mimiq.knowledge.Faults;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;

@Mock
@ApplicationScoped
class FaultyStatements extends StatementRepository {

    @Override
    Uni<Void> insert(List<StatementDocument> statements) {
        return Faults.around(() -> super.insert(statements));
    }

    @Override
    Uni<Void> happened(Map<String, StatementEvent> events) {
        return Faults.around(() -> super.happened(events));
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
