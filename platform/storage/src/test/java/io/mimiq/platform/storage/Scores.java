package io.mimiq.platform.storage;

import static com.mongodb.client.model.Filters.eq;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

@Singleton
class Scores extends RevisedCollection<Score> {
    Scores(Storage storage) {
        super(storage, Declaration.of(Score.class).encrypted(Score::scope).erased(Erasure.ofTopicOnly("topicId")));
    }

    Uni<Score> get(String id, String topicId) {
        return first(eq(ID, id)).map(found -> found.orElse(new Score(id, 0, topicId, 0)));
    }
}
