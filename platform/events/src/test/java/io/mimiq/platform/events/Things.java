package io.mimiq.platform.events;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import io.mimiq.platform.testing.Patience;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A collection of documents with an outbox, as a service has them. */
public final class Things {

    public record Thing(
            @BsonId String id,
            List<PendingEvent> outbox,
            @Nullable Instant outboxAt) {}

    private static final Duration SOON = Patience.ANSWER;
    private final ReactiveMongoCollection<Thing> collection;

    Things(ReactiveMongoClient mongo, String database) {
        this.collection = mongo.getDatabase(database).getCollection("things", Thing.class);
    }

    String insert(PendingEvent... events) {
        String id = UUID.randomUUID().toString();
        collection
                .insertOne(new Thing(id, List.of(events), events.length == 0 ? null : events[0].at()))
                .await()
                .atMost(SOON);
        return id;
    }

    Uni<Void> append(String id, PendingEvent... events) {
        return collection
                .updateOne(eq("_id", id), Outbox.append(List.of(events)))
                .replaceWithVoid();
    }

    Thing get(String id) {
        return collection.find(eq("_id", id)).toUni().await().atMost(SOON);
    }

    List<Thing> all() {
        return collection.find().collect().asList().await().atMost(SOON);
    }

    List<Thing> pending() {
        return collection
                .find(gt(Outbox.OLDEST, Instant.EPOCH))
                .collect()
                .asList()
                .await()
                .atMost(SOON);
    }
}
