package io.mimiq.knowledge.statement;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
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
import java.util.Map;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;

@Singleton
class StatementRepository extends StoredCollection<StatementDocument> {

    private static final String TOPIC = "topicId";
    private static final String STATUS = "status";
    private static final String VERSION = "version";
    private static final String CREATED = "createdAt";

    private record Id(@BsonId String id) {}

    StatementRepository(Storage storage) {
        super(
                storage,
                Declaration.of(StatementDocument.class)
                        .index(compoundIndex(ascending(TOPIC, STATUS), descending(CREATED, ID)))
                        .index(compoundIndex(ascending(TOPIC), descending(CREATED, ID)))
                        .index(ascending(TOPIC, VERSION))
                        .encrypted(StatementDocument::scope, StatementDocument.CLAIM)
                        .plain("replaces", "history.by", "history.sourceId", "history.cause")
                        .erased(Erasure.ofTopicOnly(TOPIC)));
    }

    /** Leaves those alone that are stored already. */
    Uni<Void> addAll(List<StatementDocument> statements) {
        return insertAll(statements);
    }

    /**
     * Leaves a statement alone if this version, or a newer one, did something to it already.
     *
     * @param events by the statement's id
     */
    Uni<Void> happened(Map<String, StatementEvent> events) {
        List<UpdateOneModel<StatementDocument>> updates = events.entrySet().stream()
                .map(event -> happened(event.getKey(), event.getValue()))
                .toList();
        return updates.isEmpty()
                ? Uni.createFrom().voidItem()
                : mongoCollection()
                        .bulkWrite(updates, new BulkWriteOptions().ordered(false))
                        .replaceWithVoid();
    }

    private static UpdateOneModel<StatementDocument> happened(String id, StatementEvent event) {
        return new UpdateOneModel<>(
                and(eq(ID, id), lt(VERSION, event.version())),
                combine(set(STATUS, event.status()), set(VERSION, event.version()), push("history", event)));
    }

    /** Leaves a statement alone if this cause did so already. False if it changed since it was read. */
    Uni<Boolean> confirm(StatementDocument read, byte[] claim, StatementEvent event) {
        return update(asRead(read), combine(set(StatementDocument.CLAIM, claim), push("history", event)));
    }

    /** False if it changed since it was read. */
    Uni<Boolean> rewrite(StatementDocument read, byte[] claim) {
        return update(asRead(read), set(StatementDocument.CLAIM, claim));
    }

    private static Bson asRead(StatementDocument read) {
        return and(
                eq(ID, read.id()),
                eq(StatementDocument.CLAIM, read.claim()),
                size("history", read.history().size()));
    }

    Uni<List<StatementDocument>> active(String topicId) {
        return find(and(eq(TOPIC, topicId), eq(STATUS, StatementStatus.ACTIVE))).list();
    }

    Uni<List<StatementDocument>> changedSince(String topicId, int version) {
        return find(and(eq(TOPIC, topicId), gt(VERSION, version))).list();
    }

    Uni<List<StatementDocument>> all(String topicId) {
        return find(eq(TOPIC, topicId)).list();
    }

    Uni<List<StatementDocument>> find(Collection<String> ids) {
        return withIds(ids, empty());
    }

    Uni<List<String>> existing(Collection<String> ids) {
        return find(in(ID, ids))
                .project(Id.class)
                .list()
                .map(found -> found.stream().map(Id::id).toList());
    }

    Uni<Optional<StatementDocument>> find(String id) {
        return first(eq(ID, id));
    }

    Uni<Page<StatementDocument>> newestFirst(String topicId, Bson filter, PageRequest request) {
        return page(
                and(eq(TOPIC, topicId), filter),
                PageOrder.newestFirst(CREATED),
                request,
                statement -> new Cursor(statement.createdAt(), statement.id()));
    }

    Uni<Long> deleteByIds(String topicId, Collection<String> ids) {
        return delete(and(eq(TOPIC, topicId), in(ID, ids)));
    }
}
