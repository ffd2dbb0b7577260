package io.mimiq.knowledge.statement;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import io.mimiq.knowledge.erasure.TopicContent;
import io.mimiq.platform.persistence.CollectionIndexes;
import io.mimiq.platform.persistence.DuplicateKeys;
import io.mimiq.platform.web.Cursor;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class StatementRepository
        implements ReactivePanacheMongoRepositoryBase<StatementDocument, String>, CollectionIndexes, TopicContent {

    private static final String ID = "_id";
    private static final String TOPIC = "topicId";
    private static final String STATUS = "status";
    private static final String VERSION = "version";
    private static final String CREATED = "createdAt";

    private record Id(@BsonId String id) {}

    @Override
    public String collection() {
        return StatementDocument.COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.compoundIndex(
                        Indexes.ascending(TOPIC, STATUS), Indexes.descending(CREATED), Indexes.descending(ID))),
                new IndexModel(Indexes.compoundIndex(
                        Indexes.ascending(TOPIC), Indexes.descending(CREATED), Indexes.descending(ID))));
    }

    /** Leaves those alone that are there already. */
    Uni<Void> insert(List<StatementDocument> statements) {
        return statements.isEmpty()
                ? Uni.createFrom().voidItem()
                : mongoCollection()
                        .insertMany(statements, new InsertManyOptions().ordered(false))
                        .replaceWithVoid()
                        .onFailure(DuplicateKeys::is)
                        .recoverWithNull();
    }

    /**
     * Leaves a statement alone when this version, or a newer one, did something to it already.
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

    Uni<List<StatementDocument>> active(String topicId) {
        return find(and(eq(TOPIC, topicId), eq(STATUS, StatementStatus.ACTIVE))).list();
    }

    Uni<List<StatementDocument>> all(String topicId) {
        return find(eq(TOPIC, topicId)).list();
    }

    Uni<List<StatementDocument>> find(Collection<String> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find(in(ID, ids)).list();
    }

    Uni<List<String>> existing(Collection<String> ids) {
        return find(in(ID, ids))
                .project(Id.class)
                .list()
                .map(found -> found.stream().map(Id::id).toList());
    }

    Uni<Optional<StatementDocument>> find(String id) {
        return findByIdOptional(id);
    }

    Uni<List<StatementDocument>> newestFirst(String topicId, Bson filter, @Nullable Cursor after, int limit) {
        Bson all = and(eq(TOPIC, topicId), filter);
        Bson rest = after == null
                ? all
                : and(all, or(lt(CREATED, after.at()), and(eq(CREATED, after.at()), lt(ID, after.id()))));
        return find(rest, descending(CREATED, ID)).page(0, limit).list();
    }

    Uni<Long> deleteByIds(String topicId, Collection<String> ids) {
        return delete(and(eq(TOPIC, topicId), in(ID, ids)));
    }

    @Override
    public String kind() {
        return "statements";
    }

    @Override
    public Uni<Long> deleteAllOf(String topicId) {
        return delete(eq(TOPIC, topicId));
    }
}
