package io.mimiq.knowledge.version;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import io.mimiq.knowledge.erasure.TopicContent;
import io.mimiq.platform.persistence.CollectionIndexes;
import io.mimiq.platform.persistence.DuplicateKeys;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class ContentRepository
        implements ReactivePanacheMongoRepositoryBase<ContentDocument, String>, CollectionIndexes, TopicContent {

    private static final String ID = "_id";
    private static final String TOPIC = "topicId";
    private static final String VERSION = "version";

    @Override
    public String collection() {
        return ContentDocument.COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending(TOPIC, VERSION)));
    }

    /** A content that is there already is the same: its id is its hash. */
    Uni<Void> put(List<ContentDocument> contents) {
        return contents.isEmpty()
                ? Uni.createFrom().voidItem()
                : mongoCollection()
                        .insertMany(contents, new InsertManyOptions().ordered(false))
                        .replaceWithVoid()
                        .onFailure(DuplicateKeys::is)
                        .recoverWithNull();
    }

    Uni<List<ContentDocument>> find(Collection<String> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find(in(ID, ids)).list();
    }

    Uni<List<ContentDocument>> all(String topicId) {
        return find(eq(TOPIC, topicId)).list();
    }

    /** Deletes what was written for version {@code number} and is not in use. */
    Uni<Long> deleteWrittenFor(String topicId, int number, Collection<String> inUse) {
        return delete(and(eq(TOPIC, topicId), eq(VERSION, number), nin(ID, inUse)));
    }

    /** Deletes what was written for versions up to {@code number} and is not in use. */
    Uni<Long> deleteUpTo(String topicId, int number, Collection<String> inUse) {
        return delete(and(eq(TOPIC, topicId), lte(VERSION, number), nin(ID, inUse)));
    }

    @Override
    public String kind() {
        return "bodies";
    }

    @Override
    public Uni<Long> deleteAllOf(String topicId) {
        return delete(eq(TOPIC, topicId));
    }
}
