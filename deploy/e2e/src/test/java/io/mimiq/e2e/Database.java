package io.mimiq.e2e;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

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
        for (String name : database.listCollectionNames()) {
            MongoCollection<Document> collection = database.getCollection(name);
            for (Document document : collection.find()) {
                if (document.toString().contains(text) || document.toJson().contains(text)) {
                    found.add(database.getName() + "." + name + "/" + document.get("_id"));
                }
            }
        }
    }
}
