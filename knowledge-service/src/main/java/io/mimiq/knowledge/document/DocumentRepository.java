package io.mimiq.knowledge.document;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.withdrawal.Drawn;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Due;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.PageOrder;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.StoredCollection;
import io.mimiq.platform.web.Cursor;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

@Singleton
class DocumentRepository extends StoredCollection<StoredDocument> {

    private static final String TOPIC = "topicId";
    private static final String STATE = "state";
    private static final String REVISION = "revision";
    private static final String MEDIA_TYPE = "mediaType";
    private static final String CREATED = "createdAt";
    private static final String UPDATED = "updatedAt";
    private static final String DELETED = "deletedAt";
    private static final Bson NOT_DELETED = ne(STATE, DocumentState.DELETED);

    DocumentRepository(Storage storage) {
        super(
                storage,
                Declaration.of(StoredDocument.class)
                        .index(compoundIndex(ascending(TOPIC), descending(CREATED, ID)))
                        .index(ascending("userId"))
                        .encrypted(StoredDocument::scope, StoredDocument.LABEL, StoredDocument.PROBLEM)
                        .plain(MEDIA_TYPE)
                        .due(Due.since(DELETED, Duration.ofSeconds(15)))
                        .erased(Erasure.ofTopic()));
    }

    /** False if the id is taken. */
    Uni<Boolean> add(StoredDocument document) {
        return insert(document);
    }

    Uni<Optional<StoredDocument>> find(OpenTopic topic, String documentId) {
        return first(and(eq(ID, topic.scoped(documentId)), NOT_DELETED));
    }

    Uni<List<StoredDocument>> find(OpenTopic topic, Collection<String> documentIds) {
        return withIds(documentIds.stream().map(topic::scoped).toList(), NOT_DELETED);
    }

    Uni<Page<StoredDocument>> newestFirst(String topicId, PageRequest request) {
        return page(
                and(eq(TOPIC, topicId), NOT_DELETED),
                PageOrder.newestFirst(CREATED),
                request,
                document -> new Cursor(document.createdAt(), document.id()));
    }

    /** False unless the stored revision is the one before. */
    Uni<Boolean> revise(StoredDocument next) {
        return update(
                and(eq(ID, next.id()), eq(REVISION, next.revision() - 1), NOT_DELETED),
                combine(
                        set(StoredDocument.LABEL, next.label()),
                        set(MEDIA_TYPE, next.mediaType()),
                        set("size", next.size()),
                        set(REVISION, next.revision()),
                        set("sourceId", next.sourceId()),
                        set("hash", next.hash()),
                        set(STATE, next.state()),
                        set(UPDATED, next.updatedAt()),
                        unset(StoredDocument.PROBLEM),
                        Outbox.append(next.outbox())));
    }

    Uni<Boolean> relabel(String id, int revision, byte[] label) {
        return update(
                and(eq(ID, id), eq(REVISION, revision), NOT_DELETED),
                combine(set(StoredDocument.LABEL, label), set(UPDATED, now())));
    }

    /** False if the document has another revision by now. */
    Uni<Boolean> processed(String id, int revision, DocumentState state, byte @Nullable [] problem) {
        return update(
                and(eq(ID, id), eq(REVISION, revision), NOT_DELETED),
                combine(
                        set(STATE, state),
                        problem == null ? unset(StoredDocument.PROBLEM) : set(StoredDocument.PROBLEM, problem),
                        set(UPDATED, now())));
    }

    /** Notes why it waits, or that it no longer does. False unless this revision is still to be read. */
    Uni<Boolean> waits(String id, int revision, byte @Nullable [] problem) {
        return update(
                and(eq(ID, id), eq(REVISION, revision), eq(STATE, DocumentState.PENDING)),
                problem == null ? unset(StoredDocument.PROBLEM) : set(StoredDocument.PROBLEM, problem));
    }

    /** Hides it for good. False if it is gone. */
    Uni<Boolean> hide(String id, Drawn drawn, PendingEvent event) {
        return update(
                and(eq(ID, id), NOT_DELETED),
                combine(
                        set(STATE, DocumentState.DELETED),
                        set(DELETED, now()),
                        set("drawn", drawn),
                        unset(StoredDocument.PROBLEM),
                        Outbox.append(List.of(event))));
    }

    /** Deletes a hidden document once its events are out. */
    Uni<Void> deleteHidden(String id) {
        return deleteTold(and(eq(ID, id), eq(STATE, DocumentState.DELETED))).replaceWithVoid();
    }
}
