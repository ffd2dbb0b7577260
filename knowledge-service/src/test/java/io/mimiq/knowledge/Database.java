package io.mimiq.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.storage.Sealer;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The raw database, as whoever steals it sees it. */
@Singleton
public class Database {

    private final ReactiveMongoClient client;
    private final KeyRing keys;
    private final String name;

    Database(ReactiveMongoClient client, KeyRing keys, @ConfigProperty(name = "quarkus.mongodb.database") String name) {
        this.client = client;
        this.keys = keys;
        this.name = name;
    }

    /** Changes a document as no request would. */
    public void set(String collection, String id, String field, Object value) {
        client.getDatabase(name)
                .getCollection(collection)
                .updateOne(Filters.eq("_id", id), Updates.set(field, value))
                .await()
                .indefinitely();
    }

    /** How many documents each collection has. */
    public Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new TreeMap<>();
        collections()
                .forEach(collection ->
                        sizes.put(collection, documents(collection).size()));
        return sizes;
    }

    /** The documents that hold {@code text} in plain, in a name or value, or in Base64. */
    public List<String> holding(String text) {
        List<String> found = new ArrayList<>();
        for (String collection : collections()) {
            for (RawBsonDocument document : documents(collection)) {
                if (holds(document, text)) {
                    found.add(collection + "/" + document.get("_id"));
                }
            }
        }
        return found;
    }

    /** The fields that hold {@code text} once all of a topic's are decrypted, as the service with its keys can. */
    public List<String> saying(String topicId, String text) {
        Sealer sealer = new Sealer(keys.open(KeyScope.topic(topicId)).await().indefinitely());
        List<String> found = new ArrayList<>();
        for (String collection : collections()) {
            for (RawBsonDocument document : documents(collection)) {
                String id = document.getString("_id").getValue();
                if (topicId.equals(
                        document.getString("topicId", new BsonString("")).getValue())) {
                    String place = collection + "/" + id;
                    opened(sealer, collection, id, document).forEach((name, bytes) -> {
                        if (contains(bytes, text.getBytes(UTF_8))) {
                            found.add(place + "." + name);
                        }
                    });
                }
            }
        }
        return found;
    }

    private static Map<String, byte[]> opened(Sealer sealer, String collection, String id, BsonDocument document) {
        Map<String, byte[]> opened = new TreeMap<>();
        document.forEach((name, value) -> {
            if (value.isBinary()) {
                opened.put(
                        name,
                        sealer.openBytes(collection, id, name, value.asBinary().getData()));
            } else if (name.equals("sections") && value.isArray()) {
                for (BsonValue each : value.asArray()) {
                    BsonDocument section = each.asDocument();
                    String heading = "heading:" + section.getString("id").getValue();
                    opened.put(
                            heading,
                            sealer.openBytes(
                                    collection,
                                    id,
                                    heading,
                                    section.getBinary("heading").getData()));
                }
            }
        });
        return opened;
    }

    /** The ids of a topic's documents. */
    public List<String> ofTopic(String collection, String topicId) {
        return documents(collection).stream()
                .filter(document -> topicId.equals(
                        document.getString("topicId", new BsonString("")).getValue()))
                .map(document -> document.getString("_id").getValue())
                .toList();
    }

    /** One document as it is stored. */
    public RawBsonDocument document(String collection, String id) {
        return documents(collection).stream()
                .filter(document -> document.getString("_id").getValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Makes a field unreadable. */
    public void spoil(String collection, String id, String field) {
        client.getDatabase(name)
                .getCollection(collection)
                .updateOne(Filters.eq(id), Updates.set(field, new byte[] {0}))
                .await()
                .indefinitely();
    }

    private static boolean holds(RawBsonDocument document, String text) {
        byte[] bytes = new byte[document.getByteBuffer().remaining()];
        document.getByteBuffer().get(bytes);
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
        return contains(bytes, text.getBytes(UTF_8)) || contains(bytes, base64.getBytes(UTF_8));
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            if (java.util.Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private List<String> collections() {
        return client.getDatabase(name)
                .listCollectionNames()
                .collect()
                .asList()
                .await()
                .indefinitely();
    }

    private List<RawBsonDocument> documents(String collection) {
        return client.getDatabase(name)
                .getCollection(collection, RawBsonDocument.class)
                .find()
                .collect()
                .asList()
                .await()
                .indefinitely();
    }
}
