package io.mimiq.platform.persistence;

import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import jakarta.inject.Singleton;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The collections of this service's database. */
@Singleton
class Collections {
    private final ReactiveMongoClient client;
    private final String database;

    Collections(ReactiveMongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.client = client;
        this.database = database;
    }

    ReactiveMongoCollection<Document> get(String name) {
        return client.getDatabase(database).getCollection(name);
    }
}
