package io.mimiq.platform.storage;

import io.mimiq.platform.crypto.KeyScope;
import io.quarkus.mongodb.panache.common.MongoEntity;
import org.bson.codecs.pojo.annotations.BsonId;

/** A document with several writers. */
@MongoEntity(collection = "scores")
record Score(@BsonId String id, long revision, String topicId, long points) implements Revised<Score> {

    KeyScope scope() {
        return KeyScope.topic(topicId);
    }

    Score plus(long more) {
        return new Score(id, revision, topicId, points + more);
    }

    @Override
    public Score atRevision(long next) {
        return new Score(id, next, topicId, points);
    }
}
