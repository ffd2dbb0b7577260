package io.mimiq.knowledge.search;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Indexes.ascending;

import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.StoredCollection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

@Singleton
class IndexChunkRepository extends StoredCollection<IndexChunk> {

    private static final String TOPIC = "topicId";

    IndexChunkRepository(Storage storage) {
        super(
                storage,
                Declaration.of(IndexChunk.class)
                        .index(ascending(TOPIC))
                        .encrypted(IndexChunk::scope, IndexChunk.BYTES)
                        .erased(Erasure.ofTopicOnly(TOPIC)));
    }

    Uni<Void> add(IndexChunk chunk) {
        return insert(chunk).replaceWithVoid();
    }

    Uni<List<IndexChunk>> find(Collection<String> ids) {
        return withIds(ids, empty());
    }

    /** Deletes what the index of this revision does not use; what is written for a later one stays. */
    Uni<Void> deleteUnused(IndexDocument index) {
        return delete(and(eq(TOPIC, index.topicId()), lte("revision", index.revision()), nin(ID, index.chunkIds())))
                .replaceWithVoid();
    }

    Uni<Void> delete(Collection<String> ids) {
        return delete(in(ID, ids)).replaceWithVoid();
    }

    Uni<Void> deleteAll(String topicId) {
        return delete(eq(TOPIC, topicId)).replaceWithVoid();
    }
}
