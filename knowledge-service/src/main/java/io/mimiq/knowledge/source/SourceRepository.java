package io.mimiq.knowledge.source;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.PageOrder;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.StoredCollection;
import io.mimiq.platform.web.Cursor;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Singleton
class SourceRepository extends StoredCollection<StoredSource> {

    private static final String TOPIC = "topicId";
    private static final String DOCUMENT = "documentId";
    private static final String CREATED = "createdAt";

    SourceRepository(Storage storage) {
        super(
                storage,
                Declaration.of(StoredSource.class)
                        .index(compoundIndex(ascending(TOPIC), descending(CREATED, ID)))
                        .index(ascending(TOPIC, DOCUMENT))
                        .encrypted(StoredSource::scope, StoredSource.TITLE, StoredSource.TEXT)
                        .erased(Erasure.ofTopicOnly(TOPIC)));
    }

    /** False if the id is taken. */
    Uni<Boolean> add(StoredSource source) {
        return insert(source);
    }

    Uni<Optional<StoredSource>> find(String id) {
        return first(eq(ID, id));
    }

    Uni<Page<SourceHeader>> newestFirst(String topicId, PageRequest request) {
        return page(
                eq(TOPIC, topicId),
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

    Uni<Long> deleteOfDocument(String topicId, String documentId) {
        return delete(and(eq(TOPIC, topicId), eq(DOCUMENT, documentId)));
    }

    Uni<Long> deleteById(String topicId, String id) {
        return delete(and(eq(ID, id), eq(TOPIC, topicId)));
    }

    Uni<Long> deleteUnlessDocuments(String topicId, Collection<String> ids) {
        return delete(and(eq(TOPIC, topicId), in(ID, ids), exists(DOCUMENT, false)));
    }

    Uni<List<SourceHeader>> headers(Collection<String> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find(in(ID, ids)).project(SourceHeader.class).list();
    }
}
