package io.mimiq.knowledge.topic;

import io.mimiq.knowledge.Faults;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@Mock
@ApplicationScoped
class FaultyTopics extends TopicRepository {

    @Override
    Uni<Boolean> advance(String topicId, int version, Instant at) {
        return Faults.around(() -> super.advance(topicId, version, at));
    }

    @Override
    public Uni<Long> deleteAllOf(String topicId) {
        return Faults.around(() -> super.deleteAllOf(topicId));
    }
}
