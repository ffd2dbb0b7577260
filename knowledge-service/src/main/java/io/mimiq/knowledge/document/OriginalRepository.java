package io.mimiq.knowledge.document;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.StoredCollection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
class OriginalRepository extends StoredCollection<StoredOriginal> {

    private static final String TOPIC = "topicId";

    OriginalRepository(Storage storage) {
        super(
                storage,
                Declaration.of(StoredOriginal.class)
                        .index(ascending(TOPIC))
                        .encrypted(StoredOriginal::scope, StoredOriginal.BYTES)
                        .erased(Erasure.ofTopicOnly(TOPIC)));
    }

    /** Does nothing if it is stored already. */
    Uni<Void> add(StoredOriginal original) {
        return insert(original).replaceWithVoid();
    }

    Uni<Optional<StoredOriginal>> find(String id) {
        return first(eq(ID, id));
    }
}
