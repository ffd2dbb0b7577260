package io.mimiq.conversation;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.mimiq.platform.testing.LocalServers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database of this service as someone who stole it sees it. */
public final class Store {

    private Store() {}

    /** Every document of every collection, byte for byte, one character a byte. */
    public static String everything() {
        try (MongoClient client = MongoClients.create(LocalServers.mongodb())) {
            MongoDatabase database = client.getDatabase(name());
            StringBuilder dump = new StringBuilder();
            for (String collection : database.listCollectionNames()) {
                for (RawBsonDocument document : database.getCollection(collection, RawBsonDocument.class)
                        .find()) {
                    dump.append(new String(document.getByteBuffer().array(), StandardCharsets.ISO_8859_1));
                }
            }
            return dump.toString();
        }
    }

    public static List<Document> find(String collection, Document query) {
        try (MongoClient client = MongoClients.create(LocalServers.mongodb())) {
            return client.getDatabase(name())
                    .getCollection(collection)
                    .find(query)
                    .into(new ArrayList<>());
        }
    }

    public static void insert(String collection, Document document) {
        try (MongoClient client = MongoClients.create(LocalServers.mongodb())) {
            client.getDatabase(name()).getCollection(collection).insertOne(document);
        }
    }

    private static String name() {
        return ConfigProvider.getConfig().getValue("quarkus.mongodb.database", String.class);
    }
}
