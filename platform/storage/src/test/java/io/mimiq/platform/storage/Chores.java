package io.mimiq.platform.storage;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.unset;

import io.mimiq.platform.storage.Chore.Painting;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

@Singleton
class Chores extends StoredCollection<Chore> {
    Chores(Storage storage) {
        super(
                storage,
                Declaration.of(Chore.class)
                        .due(Due.since("cleanSince", Duration.ofSeconds(15)))
                        .due(Due.since("painting.since", Duration.ofSeconds(30)))
                        .erased(Erasure.none("nobody's")));
    }

    Uni<Boolean> add(String id, Instant since) {
        return insert(new Chore(id, since, new Painting(since, 2)));
    }

    Uni<Void> cleaned(String id) {
        return update(eq(ID, id), unset("cleanSince")).replaceWithVoid();
    }

    Uni<Void> painted(String id) {
        return update(eq(ID, id), unset("painting")).replaceWithVoid();
    }
}
