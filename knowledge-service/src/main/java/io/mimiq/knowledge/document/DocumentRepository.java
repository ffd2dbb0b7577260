package io.mimiq.knowledge.document;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import io.mimiq.knowledge.erasure.TopicContent;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.persistence.CollectionIndexes;
import io.mimiq.platform.persistence.DuplicateKeys;
import io.mimiq.platform.web.Cursor;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DocumentRepository
        implements ReactivePanacheMongoRepositoryBase<StoredDocument, String>, CollectionIndexes, TopicContent {

    private static final String ID = "_id";
    private static final String TOPIC = "topicId";
    private static final String STATE = "state";
    private static final String REVISION = "revision";
    private static final String CREATED = "createdAt";
    private static final String DELETED_AT = "deletedAt";
    private static final Bson NOT_DELETED = ne(STATE, DocumentState.DELETED);

    @Override
    public String collection() {
        return StoredDocument.COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.compoundIndex(
                        Indexes.ascending(TOPIC), Indexes.descending(CREATED), Indexes.descending(ID))),
                new IndexModel(Indexes.ascending(DELETED_AT)),
                new IndexModel(Indexes.ascending("outboxAt")));
    }

    /** False when the id is taken. */
    Uni<Boolean> insert(StoredDocument document) {
        return persist(document).replaceWith(true).onFailure(DuplicateKeys::is).recoverWithItem(false);
    }

    Uni<Optional<StoredDocument>> find(OpenTopic topic, String documentId) {
        return find(and(eq(ID, topic.scoped(documentId)), NOT_DELETED)).firstResultOptional();
    }

    Uni<List<StoredDocument>> find(OpenTopic topic, Collection<String> documentIds) {
        return documentIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find(and(in(ID, documentIds.stream().map(topic::scoped).toList()), NOT_DELETED))
                        .list();
    }

    Uni<List<StoredDocument>> newestFirst(String topicId, @Nullable Cursor after, int limit) {
        Bson all = and(eq(TOPIC, topicId), NOT_DELETED);
        Bson filter = after == null
                ? all
                : and(all, or(lt(CREATED, after.at()), and(eq(CREATED, after.at()), lt(ID, after.id()))));
        return find(filter, descending(CREATED, ID)).page(0, limit).list();
    }

    /** False when another revision is there than the one this one follows. */
    Uni<Boolean> revise(StoredDocument next) {
        return update(
                and(eq(ID, next.id()), eq(REVISION, next.revision() - 1), NOT_DELETED),
                combine(
                        set("label", next.label()),
                        set("mediaType", next.mediaType()),
                        set("size", next.size()),
                        set(REVISION, next.revision()),
                        set("sourceId", next.sourceId()),
                        set("hash", next.hash()),
                        set(STATE, next.state()),
                        set("updatedAt", next.updatedAt()),
                        unset("problem"),
                        Outbox.append(next.outbox())));
    }

    Uni<Boolean> relabel(String id, int revision, byte[] label, Instant at) {
        return update(
                and(eq(ID, id), eq(REVISION, revision), NOT_DELETED),
                combine(set("label", label), set("updatedAt", at)));
    }

    /** False when the document has another revision by now. */
    Uni<Boolean> processed(String id, int revision, DocumentState state, byte @Nullable [] problem, Instant at) {
        return update(
                and(eq(ID, id), eq(REVISION, revision), NOT_DELETED),
                combine(
                        set(STATE, state),
                        problem == null ? unset("problem") : set("problem", problem),
                        set("updatedAt", at)));
    }

    /** Hides it for good. False when it is not there any more. */
    Uni<Boolean> hide(String id, Instant at, PendingEvent event) {
        return update(
                and(eq(ID, id), NOT_DELETED),
                combine(
                        set(STATE, DocumentState.DELETED),
                        set(DELETED_AT, at),
                        unset("problem"),
                        Outbox.append(List.of(event))));
    }

    Uni<List<StoredDocument>> hiddenSince(Instant before, int limit) {
        return find(lte(DELETED_AT, before)).page(0, limit).list();
    }

    /** Deletes a hidden document once its events are published. */
    Uni<Void> deleteHidden(String id) {
        return delete(and(eq(ID, id), eq(STATE, DocumentState.DELETED), or(size("outbox", 0), exists("outbox", false))))
                .replaceWithVoid();
    }

    private Uni<Boolean> update(Bson filter, Bson update) {
        return mongoCollection().updateOne(filter, update).map(result -> result.getMatchedCount() == 1);
    }

    @Override
    public String kind() {
        return "documents";
    }

    @Override
    public Uni<Long> deleteAllOf(String topicId) {
        return delete(eq(TOPIC, topicId));
    }
}
