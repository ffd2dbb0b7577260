package io.mimiq.knowledge.document;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import io.mimiq.knowledge.document.StoredDocument.Leaving;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.withdrawal.Drawn;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.persistence.DuplicateKeys;
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
    static final String DELETED = "deletedAt";
    static final String LEAVING_SINCE = "leavingAt";
    private static final String LEAVING = "leaving";
    private static final String UPLOADED_TEXT = "uploadedTextHash";
    private static final String UPLOADED_NAME = "uploadedNameHash";
    private static final Bson NOT_DELETED = ne(STATE, DocumentState.DELETED);

    DocumentRepository(Storage storage) {
        super(
                storage,
                Declaration.of(StoredDocument.class)
                        .index(compoundIndex(ascending(TOPIC), descending(CREATED, ID)))
                        .index(ascending("userId"))
                        .uniqueIndexOfThoseThatHave(UPLOADED_TEXT)
                        .uniqueIndexOfThoseThatHave(UPLOADED_NAME)
                        .encrypted(StoredDocument::scope, StoredDocument.LABEL, StoredDocument.PROBLEM)
                        .plain(MEDIA_TYPE)
                        .due(Due.since(DELETED, Duration.ofSeconds(15)))
                        .due(Due.since(LEAVING_SINCE, Duration.ofSeconds(15)))
                        .erased(Erasure.ofTopic()));
    }

    /** False if the id is taken or, of an upload, its text or name. */
    Uni<Boolean> add(StoredDocument document) {
        return insert(document);
    }

    Uni<Optional<StoredDocument>> find(OpenTopic topic, String documentId) {
        return first(and(eq(ID, topic.scoped(documentId)), NOT_DELETED));
    }

    Uni<List<StoredDocument>> find(OpenTopic topic, Collection<String> documentIds) {
        return withIds(documentIds.stream().map(topic::scoped).toList(), NOT_DELETED);
    }

    /** The upload with this text. */
    Uni<Optional<StoredDocument>> withText(String uploadedTextHash) {
        return first(eq(UPLOADED_TEXT, uploadedTextHash));
    }

    /** The upload with this name. */
    Uni<Optional<StoredDocument>> withName(String uploadedNameHash) {
        return first(eq(UPLOADED_NAME, uploadedNameHash));
    }

    Uni<Page<StoredDocument>> newestFirst(String topicId, PageRequest request) {
        return page(
                and(eq(TOPIC, topicId), NOT_DELETED),
                PageOrder.newestFirst(CREATED),
                request,
                document -> new Cursor(document.createdAt(), document.id()));
    }

    /** False unless the stored revision is the one before, or if another upload has the text by now. */
    Uni<Boolean> revise(StoredDocument next) {
        return update(and(eq(ID, next.id()), eq(REVISION, next.revision() - 1), NOT_DELETED), revised(next))
                .onFailure(DuplicateKeys::is)
                .recoverWithItem(false);
    }

    private static Bson revised(StoredDocument next) {
        String text = next.uploadedTextHash();
        return combine(
                set(StoredDocument.LABEL, next.label()),
                set(MEDIA_TYPE, next.mediaType()),
                set("size", next.size()),
                set(REVISION, next.revision()),
                set("sourceId", next.sourceId()),
                set("hash", next.hash()),
                set(STATE, next.state()),
                set(UPDATED, next.updatedAt()),
                set("placement", next.placed()),
                text == null ? unset(UPLOADED_TEXT) : set(UPLOADED_TEXT, text),
                next.problem() == null ? unset(StoredDocument.PROBLEM) : set(StoredDocument.PROBLEM, next.problem()),
                Outbox.append(next.outbox()));
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
                        unset(UPLOADED_TEXT),
                        unset(UPLOADED_NAME),
                        unset(StoredDocument.PROBLEM),
                        Outbox.append(List.of(event))));
    }

    /** Notes that the text of an earlier revision is being deleted. False if the document is gone. */
    Uni<Boolean> leave(String id, Leaving leaving, PendingEvent event) {
        return update(
                and(eq(ID, id), NOT_DELETED),
                combine(addToSet(LEAVING, leaving), set(LEAVING_SINCE, now()), Outbox.append(List.of(event))));
    }

    /** Notes that it is deleted. */
    Uni<Void> left(String id, Leaving leaving) {
        return update(eq(ID, id), pull(LEAVING, leaving))
                .chain(() -> update(and(eq(ID, id), size(LEAVING, 0)), combine(unset(LEAVING), unset(LEAVING_SINCE))))
                .replaceWithVoid();
    }

    /** Deletes a hidden document once its events are out. */
    Uni<Void> deleteHidden(String id) {
        return deleteTold(and(eq(ID, id), eq(STATE, DocumentState.DELETED))).replaceWithVoid();
    }
}
