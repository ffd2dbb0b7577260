package io.mimiq.knowledge.source;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import io.mimiq.knowledge.erasure.TopicContent;
import io.mimiq.platform.persistence.CollectionIndexes;
import io.mimiq.platform.web.Cursor;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SourceRepository
        implements ReactivePanacheMongoRepositoryBase<SourceDocument, String>, CollectionIndexes, TopicContent {

    private static final String ID = "_id";
    private static final String TOPIC = "topicId";
    private static final String CREATED = "createdAt";

    @Override
    public String collection() {
        return SourceDocument.COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.compoundIndex(
                        Indexes.ascending(TOPIC), Indexes.descending(CREATED), Indexes.descending(ID))),
                new IndexModel(Indexes.ascending(TOPIC, "documentId")));
    }

    Uni<Void> insert(SourceDocument source) {
        return persist(source).replaceWithVoid();
    }

    Uni<Optional<SourceDocument>> find(String id) {
        return findByIdOptional(id);
    }

    Uni<List<SourceHeader>> newestFirst(String topicId, @Nullable Cursor after, int limit) {
        Bson all = eq(TOPIC, topicId);
        Bson filter = after == null
                ? all
                : and(all, or(lt(CREATED, after.at()), and(eq(CREATED, after.at()), lt(ID, after.id()))));
        return find(filter, descending(CREATED, ID))
                .project(SourceHeader.class)
                .page(0, limit)
                .list();
    }

    Uni<Long> deleteOfDocument(String topicId, String documentId) {
        return delete(and(eq(TOPIC, topicId), eq("documentId", documentId)));
    }

    Uni<Long> deleteById(String topicId, String id) {
        return delete(and(eq(ID, id), eq(TOPIC, topicId)));
    }

    Uni<Long> deleteUnlessDocuments(String topicId, Collection<String> ids) {
        return delete(and(eq(TOPIC, topicId), in(ID, ids), exists("documentId", false)));
    }

    Uni<List<SourceHeader>> headers(Collection<String> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find(in(ID, ids)).project(SourceHeader.class).list();
    }

    @Override
    public String kind() {
        return "sources";
    }

    @Override
    public Uni<Long> deleteAllOf(String topicId) {
        return delete(eq(TOPIC, topicId));
    }
}
