package io.mimiq.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;

/** The suite's databases as someone with direct access sees them. */
public final class Database {
    private Database() {}

    /** Told of every document of every service's database. */
    @FunctionalInterface
    public interface Visitor {
        void visit(String database, String collection, RawBsonDocument document);
    }

    public static void each(String connectionString, Visitor visitor) {
        try (MongoClient client = MongoClients.create(connectionString)) {
            for (String name : client.listDatabaseNames()) {
                if (name.startsWith("mimiq-")) {
                    each(client.getDatabase(name), visitor);
                }
            }
        }
    }

    private static void each(MongoDatabase database, Visitor visitor) {
        for (String name : database.listCollectionNames()) {
            for (RawBsonDocument document :
                    database.getCollection(name, RawBsonDocument.class).find()) {
                visitor.visit(database.getName(), name, document);
            }
        }
    }

    /** Where any document of any service's database holds the text in plain: {@code database.collection/_id}. */
    public static List<String> documentsContaining(String connectionString, String text) {
        String wanted = new String(text.getBytes(UTF_8), ISO_8859_1);
        List<String> found = new ArrayList<>();
        each(connectionString, (database, collection, document) -> {
            if (new String(bytes(document), ISO_8859_1).contains(wanted)) {
                found.add(database + "." + collection + "/" + document.get("_id"));
            }
        });
        return found;
    }

    /** As it is stored: text that hides in a binary field is there too. */
    public static byte[] bytes(RawBsonDocument document) {
        ByteBuffer stored = document.getByteBuffer().asNIO();
        byte[] bytes = new byte[stored.remaining()];
        stored.get(bytes);
        return bytes;
    }
}
