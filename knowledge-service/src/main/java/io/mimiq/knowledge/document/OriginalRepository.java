package io.mimiq.knowledge.document;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.StoredCollection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import org.bson.conversions.Bson;

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

    /** Deletes the originals of all revisions. */
    Uni<Void> deleteOfDocument(String topicId, String documentId) {
        return delete(of(topicId, documentId)).replaceWithVoid();
    }

    /** Deletes the originals of other revisions, and chunks of files that did not become one. */
    Uni<Void> deleteOthers(String topicId, String documentId, Collection<String> ids) {
        return delete(and(of(topicId, documentId), nin(ID, ids))).replaceWithVoid();
    }

    /** The first has the id of the document; of an earlier release it is the only one, and does not name it. */
    private static Bson of(String topicId, String documentId) {
        Bson first = eq(ID, OpenTopic.scoped(topicId, documentId));
        return and(eq(TOPIC, topicId), or(first, eq("documentId", documentId)));
    }

    Uni<Optional<StoredOriginal>> find(String id) {
        return first(eq(ID, id));
    }
}
