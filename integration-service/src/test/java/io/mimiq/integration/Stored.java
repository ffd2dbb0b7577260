package io.mimiq.integration;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Every byte the service has stored. */
public final class Stored {
    private Stored() {}

    /** All documents of all collections of the service's database, as raw BSON read as text. */
    public static String everything() {
        return in(database -> {
            List<String> all = new ArrayList<>();
            for (String collection : database.listCollectionNames()) {
                for (RawBsonDocument document : database.getCollection(collection, RawBsonDocument.class)
                        .find()) {
                    byte[] bytes = document.getByteBuffer().array();
                    all.add(new String(bytes, UTF_8));
                    all.add(new String(bytes, ISO_8859_1));
                }
            }
            return String.join("\n", all);
        });
    }

    /** The names of the fields of one document, of an embedded one if there is a path to it. */
    public static Set<String> fields(String collection, Bson filter, String... path) {
        return in(database -> {
            Document found = Objects.requireNonNull(
                    database.getCollection(collection).find(filter).first());
            for (String name : path) {
                found = found.get(name, Document.class);
            }
            return found.keySet();
        });
    }

    static long count(String collection, Bson filter) {
        return in(database -> database.getCollection(collection).countDocuments(filter));
    }

    /** Makes one document what a crash would have left. */
    static void update(String collection, Bson filter, Bson change) {
        long matched = in(database ->
                database.getCollection(collection).updateOne(filter, change).getMatchedCount());
        assertThat(matched).isEqualTo(1);
    }

    /** What another replica leaves that erased the topic whose key is the newest, before this one hears of it. */
    public static void eraseElsewhere(String topicId) {
        Bson tombstone = combine(
                set("destroyedAt", new Date()), unset("applicationKeyId"), unset("material"), unset("createdAt"));
        boolean destroyed = in(database -> {
            database.getCollection("links").deleteMany(eq("topicId", topicId));
            return database.getCollection("keys")
                            .findOneAndUpdate(
                                    exists("material"),
                                    tombstone,
                                    new FindOneAndUpdateOptions().sort(descending("createdAt")))
                    != null;
        });
        assertThat(destroyed).isTrue();
    }

    private static <T> T in(Function<MongoDatabase, T> work) {
        Config config = ConfigProvider.getConfig();
        try (MongoClient client =
                MongoClients.create(config.getValue("quarkus.mongodb.connection-string", String.class))) {
            return work.apply(client.getDatabase(config.getValue("quarkus.mongodb.database", String.class)));
        }
    }
}
