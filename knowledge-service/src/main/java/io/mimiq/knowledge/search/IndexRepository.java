package io.mimiq.knowledge.search;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.StoredCollection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class IndexRepository extends StoredCollection<IndexDocument> {

    private static final String TOPIC = "topicId";

    IndexRepository(Storage storage) {
        super(
                storage,
                Declaration.of(IndexDocument.class)
                        .index(ascending(TOPIC))
                        .plain("files.name")
                        .erased(Erasure.ofTopicOnly(TOPIC)));
    }

    Uni<IndexDocument> of(String topicId) {
        return first(eq(ID, topicId)).map(found -> found.orElseGet(() -> IndexDocument.none(topicId)));
    }

    /** False if the index has changed since {@code next} was made. */
    Uni<Boolean> replace(IndexDocument next) {
        return next.revision() == 1
                ? insert(next)
                : update(
                        and(eq(ID, next.id()), eq("revision", next.revision() - 1)),
                        combine(set("revision", next.revision()), set("files", next.files())));
    }

    /** Leaves no files to the index; whoever was about to write it fails to. */
    Uni<Void> drop(String topicId) {
        return empty(topicId)
                .chain(there -> there
                        ? Uni.createFrom().voidItem()
                        : insert(IndexDocument.none(topicId).next(List.of()))
                                .chain(added -> added ? Uni.createFrom().item(true) : empty(topicId))
                                .replaceWithVoid());
    }

    private Uni<Boolean> empty(String topicId) {
        return update(eq(ID, topicId), combine(inc("revision", 1L), set("files", List.of())));
    }
}
