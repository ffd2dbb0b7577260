package io.mimiq.auth;

import io.mimiq.platform.testing.Patience;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything in the database as somebody with a dump of it sees it. */
@Singleton
public class StoredData {
    private static final Duration LONG = Patience.ANSWER;
    private final ReactiveMongoClient mongo;
    private final String database;

    StoredData(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.mongo = mongo;
        this.database = database;
    }

    /** The bytes of all documents, one character a byte. */
    public String dump() {
        StringBuilder dump = new StringBuilder();
        List<String> names = mongo.getDatabase(database)
                .listCollectionNames()
                .collect()
                .asList()
                .await()
                .atMost(LONG);
        for (String name : names) {
            for (RawBsonDocument document : documents(name)) {
                dump.append(new String(document.getByteBuffer().array(), StandardCharsets.ISO_8859_1));
            }
        }
        return dump.toString();
    }

    public long count(String collection) {
        return mongo.getDatabase(database)
                .getCollection(collection)
                .countDocuments()
                .await()
                .atMost(LONG);
    }

    public List<Document> all(String collection) {
        return mongo.getDatabase(database)
                .getCollection(collection)
                .find()
                .collect()
                .asList()
                .await()
                .atMost(LONG);
    }

    /** Changes a document as no request would. */
    public void set(String collection, String id, Document fields) {
        mongo.getDatabase(database)
                .getCollection(collection)
                .updateOne(new Document("_id", id), new Document("$set", fields))
                .await()
                .atMost(LONG);
    }

    private List<RawBsonDocument> documents(String collection) {
        return mongo.getDatabase(database)
                .getCollection(collection, RawBsonDocument.class)
                .find()
                .collect()
                .asList()
                .await()
                .atMost(LONG);
    }
}
