package io.mimiq.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;

/** The suite's databases as someone with direct access sees them. */
public final class Database {
    private Database() {}

    /** Where any document of any service's database holds the text in plain: {@code database.collection/_id}. */
    public static List<String> documentsContaining(String connectionString, String text) {
        List<String> found = new ArrayList<>();
        try (MongoClient client = MongoClients.create(connectionString)) {
            for (String name : client.listDatabaseNames()) {
                if (name.startsWith("mimiq-")) {
                    search(client.getDatabase(name), text, found);
                }
            }
        }
        return found;
    }

    private static void search(MongoDatabase database, String text, List<String> found) {
        String wanted = new String(text.getBytes(UTF_8), ISO_8859_1);
        for (String name : database.listCollectionNames()) {
            MongoCollection<RawBsonDocument> collection = database.getCollection(name, RawBsonDocument.class);
            for (RawBsonDocument document : collection.find()) {
                if (stored(document).contains(wanted)) {
                    found.add(database.getName() + "." + name + "/" + document.get("_id"));
                }
            }
        }
    }

    /** The bytes as they are stored, one character a byte: text that hides in a binary field is found too. */
    private static String stored(RawBsonDocument document) {
        return ISO_8859_1.decode(document.getByteBuffer().asNIO()).toString();
    }
}
