package io.mimiq.knowledge.source;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.PageOrder;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.StoredCollection;
import io.mimiq.platform.web.Cursor;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

@Singleton
class SourceRepository extends StoredCollection<StoredSource> {

    private static final String TOPIC = "topicId";
    private static final String DOCUMENT = "documentId";
    private static final String CREATED = "createdAt";
    private static final Bson NOT_DELETED = exists(StoredSource.DELETED, false);

    SourceRepository(Storage storage) {
        super(
                storage,
                Declaration.of(StoredSource.class)
                        .index(compoundIndex(ascending(TOPIC), descending(CREATED, ID)))
                        .index(ascending(TOPIC, DOCUMENT))
                        .encrypted(StoredSource::scope, StoredSource.TITLE, StoredSource.TEXT, StoredSource.PLACES)
                        .erased(Erasure.ofTopicOnly(TOPIC)));
    }

    /** False if the id is taken. */
    Uni<Boolean> add(StoredSource source) {
        return insert(source);
    }

    Uni<Boolean> isDeleted(String id) {
        return count(and(eq(ID, id), exists(StoredSource.DELETED))).map(found -> found > 0);
    }

    /** Forgets that there was a source that was deleted. */
    Uni<Void> forget(String id) {
        return delete(and(eq(ID, id), exists(StoredSource.DELETED))).replaceWithVoid();
    }

    Uni<Optional<StoredSource>> find(String id) {
        return first(eq(ID, id));
    }

    Uni<Page<SourceHeader>> newestFirst(String topicId, PageRequest request) {
        return page(
                and(eq(TOPIC, topicId), NOT_DELETED),
                PageOrder.newestFirst(CREATED),
                request,
                SourceHeader.class,
                source -> new Cursor(source.createdAt(), source.id()));
    }

    Uni<List<SourceHeader>> ofDocument(String topicId, String documentId) {
        return find(and(eq(TOPIC, topicId), eq(DOCUMENT, documentId)))
                .project(SourceHeader.class)
                .list();
    }

    Uni<Long> deleteById(String topicId, String id) {
        return delete(and(eq(ID, id), eq(TOPIC, topicId)));
    }

    /** All that say something. */
    Multi<StoredSource> all(String topicId) {
        return mongoCollection().find(and(eq(TOPIC, topicId), NOT_DELETED));
    }

    /** Forgets which document deleted texts were of. */
    Uni<Void> release(String topicId, String documentId) {
        return mongoCollection()
                .updateMany(
                        and(eq(TOPIC, topicId), eq(DOCUMENT, documentId), exists(StoredSource.DELETED)),
                        unset(DOCUMENT))
                .replaceWithVoid();
    }

    /** Deletes what they say, and what they are called. */
    Uni<Void> bury(String topicId, Collection<String> ids) {
        return mongoCollection()
                .updateMany(
                        and(eq(TOPIC, topicId), in(ID, ids), NOT_DELETED),
                        combine(
                                set(StoredSource.DELETED, now()),
                                set("hash", ""),
                                unset(StoredSource.TEXT),
                                unset(StoredSource.PLACES),
                                unset(StoredSource.TITLE)))
                .replaceWithVoid();
    }

    Uni<List<SourceHeader>> headers(Collection<String> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find(and(in(ID, ids), NOT_DELETED))
                        .project(SourceHeader.class)
                        .list();
    }
}
