package io.mimiq.knowledge.document;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import io.mimiq.knowledge.erasure.TopicContent;
import io.mimiq.platform.persistence.CollectionIndexes;
import io.mimiq.platform.persistence.DuplicateKeys;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class OriginalRepository
        implements ReactivePanacheMongoRepositoryBase<StoredOriginal, String>, CollectionIndexes, TopicContent {

    private static final String TOPIC = "topicId";

    @Override
    public String collection() {
        return StoredOriginal.COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending(TOPIC)));
    }

    Uni<Void> insert(StoredOriginal original) {
        return persist(original).replaceWithVoid().onFailure(DuplicateKeys::is).recoverWithNull();
    }

    @Override
    public String kind() {
        return "originals";
    }

    @Override
    public Uni<Long> deleteAllOf(String topicId) {
        return delete(eq(TOPIC, topicId));
    }
}
