package io.mimiq.usage;

import static com.mongodb.client.model.Filters.eq;

import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.stream.Collectors;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Rows of calls, as the metering stores them. */
@Singleton
public class TestCalls {

    private final ReactiveMongoCollection<Document> calls;

    TestCalls(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.calls = mongo.getDatabase(database).getCollection("calls");
    }

    public Uni<Void> store(String callId, String userId, long cost, Instant at) {
        return calls.insertOne(new Document("_id", callId)
                        .append("userId", userId)
                        .append("operation", "answer")
                        .append("provider", "p")
                        .append("model", "m")
                        .append("priceVersion", "1")
                        .append("outcome", "completed")
                        .append("day", at.toString().substring(0, 10))
                        .append("startedAt", at)
                        .append("finishedAt", at)
                        .append("costMicroUsd", cost))
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }

    public Uni<Long> totalCost(String userId) {
        return calls.find(eq("userId", userId))
                .collect()
                .with(Collectors.summingLong(call -> call.getLong("costMicroUsd")));
    }
}
