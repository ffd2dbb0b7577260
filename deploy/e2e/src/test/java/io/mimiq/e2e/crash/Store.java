package io.mimiq.e2e.crash;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** What the services keep that nobody is shown: work in hand, events that wait. */
final class Store implements AutoCloseable {
    private final MongoClient client;

    Store(String uri) {
        client = MongoClients.create(uri);
    }

    /** Everything that is not finished, as {@code database.collection/_id (why)}. */
    List<String> unfinished() {
        List<String> found = new ArrayList<>();
        forEachCollection((database, collection) ->
                find(found, database, collection, and(exists("outbox.0"), ne("outbox", List.of())), "event waits"));
        find(found, "mimiq-conversation", "messages", eq("state", "RUNNING"), "runs");
        find(found, "mimiq-conversation", "calls", eq("state", "RUNNING"), "runs");
        find(found, "mimiq-conversation", "ingests", eq("state", "PENDING"), "waits");
        find(found, "mimiq-knowledge", "documents", eq("state", "PENDING"), "waits");
        find(found, "mimiq-knowledge", "versions", exists("openSince"), "has consequences to come");
        find(found, "mimiq-knowledge", "deletions", eq("state", "REQUESTED"), "runs");
        find(found, "mimiq-integration", "links", eq("state", "pending"), "waits");
        find(found, "mimiq-usage", "budgets", exists("settling.0"), "counts a call that is not stored");
        find(found, "mimiq-usage", "days", exists("settling.0"), "counts a call that is not stored");
        return found;
    }

    /** Ids of the calls that conversation-service made for a user in topics that are there. */
    List<String> begunCalls(List<String> topicIds) {
        List<String> ids = new ArrayList<>();
        for (Document call : collection("mimiq-conversation", "calls").find(in("topicId", topicIds))) {
            ids.add(call.getString("_id"));
        }
        return ids;
    }

    /** Where anything refers to the topics in plain, by topic; those without a trace are not among them. */
    Map<String, List<String>> traces(List<String> topicIds) {
        Map<String, List<String>> traces = new TreeMap<>();
        if (!topicIds.isEmpty()) {
            forEachCollection((database, collection) -> {
                for (RawBsonDocument document : client.getDatabase(database)
                        .getCollection(collection, RawBsonDocument.class)
                        .find()) {
                    // an id is ASCII wherever it stands
                    String bytes =
                            ISO_8859_1.decode(document.getByteBuffer().asNIO()).toString();
                    topicIds.stream()
                            .filter(bytes::contains)
                            .forEach(topicId -> traces.computeIfAbsent(topicId, none -> new ArrayList<>())
                                    .add(database + "." + collection + "/" + document.get("_id")));
                }
            });
        }
        return traces;
    }

    @Override
    public void close() {
        client.close();
    }

    private void forEachCollection(BiConsumer<String, String> action) {
        for (String database : client.listDatabaseNames()) {
            if (database.startsWith("mimiq-")) {
                client.getDatabase(database).listCollectionNames().forEach(name -> action.accept(database, name));
            }
        }
    }

    private void find(List<String> found, String database, String collection, Bson filter, String why) {
        for (Document document : collection(database, collection).find(filter)) {
            found.add("%s.%s/%s %s".formatted(database, collection, document.get("_id"), why));
        }
    }

    private MongoCollection<Document> collection(String database, String collection) {
        return client.getDatabase(database).getCollection(collection);
    }
}
