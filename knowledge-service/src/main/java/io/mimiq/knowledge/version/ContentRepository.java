package io.mimiq.knowledge.version;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
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
class ContentRepository extends StoredCollection<ContentDocument> {

    private static final String TOPIC = "topicId";
    private static final String VERSION = "version";

    ContentRepository(Storage storage) {
        super(
                storage,
                Declaration.of(ContentDocument.class)
                        .index(ascending(TOPIC, VERSION))
                        .encrypted(ContentDocument::scope, ContentDocument.CONTENT)
                        .erased(Erasure.ofTopicOnly(TOPIC)));
    }

    /** Leaves stored contents alone: the same id means the same content, as it is a hash. */
    Uni<Void> put(List<ContentDocument> contents) {
        return insertAll(contents);
    }

    Uni<List<ContentDocument>> find(Collection<String> ids) {
        return withIds(ids, empty());
    }

    Uni<List<ContentDocument>> all(String topicId) {
        return find(eq(TOPIC, topicId)).list();
    }

    /** Deletes what was written for version {@code number} and is not in use. */
    Uni<Long> deleteWrittenFor(String topicId, int number, Collection<String> inUse) {
        return delete(and(eq(TOPIC, topicId), eq(VERSION, number), nin(ID, inUse)));
    }

    /** Deletes what was written for versions up to {@code number} and is not in use. */
    Uni<Long> deleteUpTo(String topicId, int number, Collection<String> inUse) {
        return delete(and(eq(TOPIC, topicId), lte(VERSION, number), nin(ID, inUse)));
    }
}
