package io.mimiq.knowledge.topic;

import io.mimiq.knowledge.Faults;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.Target;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;

@Mock
@Singleton
class FaultyTopics extends TopicRepository {

    FaultyTopics(Storage storage, KeyRing keys) {
        super(storage, keys);
    }

    @Override
    Uni<Boolean> advance(String topicId, int version, Instant at) {
        return Faults.around(() -> super.advance(topicId, version, at));
    }

    @Override
    public Uni<Long> erase(Target target) {
        return Faults.around(() -> super.erase(target));
    }
}
