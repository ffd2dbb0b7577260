package io.mimiq.integration.connection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import io.mimiq.platform.persistence.CollectionIndexes;
import io.mimiq.platform.persistence.DuplicateKeys;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

@ApplicationScoped
class ConnectionRepository
        implements ReactivePanacheMongoRepositoryBase<ConnectionDocument, String>, CollectionIndexes {

    private static final String RETIRED_AT = "retiredAt";
    private static final int SWEEP = 100;

    @Override
    public String collection() {
        return ConnectionDocument.COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending(RETIRED_AT)));
    }

    Uni<Optional<ConnectionDocument>> of(String userId) {
        return mongoCollection().find(eq("_id", userId)).collect().first().map(Optional::ofNullable);
    }

    /** Stores the successor of what was read; false when another write came first. */
    Uni<Boolean> store(ConnectionDocument document) {
        if (document.revision() == 1) {
            return mongoCollection()
                    .insertOne(document)
                    .replaceWith(true)
                    .onFailure(DuplicateKeys::is)
                    .recoverWithItem(false);
        }
        return mongoCollection()
                .replaceOne(and(eq("_id", document.userId()), eq("revision", document.revision() - 1)), document)
                .map(result -> result.getMatchedCount() == 1);
    }

    /** Notes how the site behaved towards the connection, unless another one took its place meanwhile. */
    Uni<Void> note(String userId, String connectionId, String field, Instant at) {
        return noteOn(userId, connectionId, set("current." + field, at));
    }

    Uni<Void> forget(String userId, String connectionId, String field) {
        return noteOn(userId, connectionId, unset("current." + field));
    }

    private Uni<Void> noteOn(String userId, String connectionId, Bson change) {
        return mongoCollection()
                .updateOne(
                        and(eq("_id", userId), eq("current.connectionId", connectionId)),
                        combine(change, inc("revision", 1L)))
                .replaceWithVoid();
    }

    /** The keys of all these are destroyed. Another id retired meanwhile stays, since the revision then differs. */
    Uni<Void> retiredDone(ConnectionDocument document) {
        return mongoCollection()
                .updateOne(
                        and(eq("_id", document.userId()), eq("retired", document.retired())),
                        combine(set("retired", List.of()), unset(RETIRED_AT), inc("revision", 1L)))
                .replaceWithVoid();
    }

    Multi<ConnectionDocument> withRetiredBefore(Instant before) {
        return mongoCollection().find(lte(RETIRED_AT, before), new FindOptions().limit(SWEEP));
    }

    Uni<Void> remove(String userId) {
        return mongoCollection().deleteOne(eq("_id", userId)).replaceWithVoid();
    }
}
