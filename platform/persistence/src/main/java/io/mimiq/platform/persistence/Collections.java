package io.mimiq.platform.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteException;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import jakarta.inject.Singleton;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The collections of this service's database. */
@Singleton
class Collections {
    private static final int DUPLICATE_KEY = 11000;

    private final ReactiveMongoClient client;
    private final String database;

    Collections(ReactiveMongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.client = client;
        this.database = database;
    }

    ReactiveMongoCollection<Document> get(String name) {
        return client.getDatabase(database).getCollection(name);
    }

    /** True when a write failed because the id, or another unique value, is taken. */
    static boolean isDuplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
                || failure instanceof MongoServerException server && server.getCode() == DUPLICATE_KEY;
    }
}
