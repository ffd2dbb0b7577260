package io.mimiq.usage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.mimiq.platform.testing.Patience;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.RawBsonDocument;

/** What somebody sees who steals the database: every byte of every document. */
public final class Dump {

    private static final Duration SOON = Patience.ANSWER;

    private Dump() {}

    public static String of(ReactiveMongoClient mongo, String database) {
        ReactiveMongoDatabase all = mongo.getDatabase(database);
        List<String> names =
                all.listCollectionNames().collect().asList().await().atMost(SOON);
        return names.stream().map(name -> of(all, name)).collect(Collectors.joining());
    }

    private static String of(ReactiveMongoDatabase database, String collection) {
        return database.getCollection(collection, RawBsonDocument.class)
                .find()
                .map(document -> new String(document.getByteBuffer().array(), ISO_8859_1))
                .collect()
                .with(Collectors.joining())
                .await()
                .atMost(SOON);
    }
}
