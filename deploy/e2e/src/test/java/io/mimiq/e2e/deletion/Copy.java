package io.mimiq.e2e.deletion;

import io.mimiq.e2e.Database;
import io.mimiq.platform.crypto.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.bson.BsonBinary;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** Every document of every service as it was at one moment, the data keys apart from the rest. */
final class Copy {

    private static final String KEYS = "keys";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:-]{16,}");

    /** @param database such as {@code mimiq-usage} */
    record Stored(String database, String collection, RawBsonDocument document) {

        String service() {
            return database.substring(database.indexOf('-') + 1) + "-service";
        }

        String name() {
            return database + "." + collection;
        }

        /** Every text in it, at any depth, field names aside. */
        List<String> texts() {
            List<String> texts = new ArrayList<>();
            leaves(KEYS, document, (field, value) -> {
                if (value instanceof BsonString text) {
                    texts.add(text.getValue());
                }
            });
            return texts;
        }

        void binaries(BiConsumer<String, byte[]> each) {
            leaves("", document, (field, value) -> {
                if (value instanceof BsonBinary binary) {
                    each.accept(field, binary.getData());
                }
            });
        }

        private static void leaves(String field, BsonValue value, BiConsumer<String, BsonValue> each) {
            if (value.isDocument()) {
                value.asDocument().forEach((name, inner) -> leaves(name, inner, each));
            } else if (value.isArray()) {
                value.asArray().forEach(inner -> leaves(field, inner, each));
            } else {
                each.accept(field, value);
            }
        }
    }

    private final List<Stored> documents = new ArrayList<>();
    private final Map<String, Map<String, RawBsonDocument>> keys = new TreeMap<>();

    /** Ids in documents that name one of these, and in no others. */
    Set<String> idsWith(Set<String> named) {
        Set<String> within = new TreeSet<>();
        Set<String> elsewhere = new HashSet<>();
        for (Stored stored : documents) {
            List<String> texts = stored.texts();
            (Collections.disjoint(texts, named) ? elsewhere : within).addAll(texts);
        }
        within.removeAll(elsewhere);
        within.removeIf(id -> !ID.matcher(id).matches());
        return within;
    }

    static Copy of(String connectionString) {
        Copy copy = new Copy();
        Database.each(connectionString, (database, collection, document) -> {
            Stored stored = new Stored(database, collection, document);
            if (collection.equals(KEYS)) {
                copy.keys
                        .computeIfAbsent(stored.service(), service -> new TreeMap<>())
                        .put(document.getString("_id").getValue(), document);
            } else {
                copy.documents.add(stored);
            }
        });
        return copy;
    }

    List<Stored> documents() {
        return documents;
    }

    KeyStore keysOf(String service) {
        return new CopiedKeys(keys.getOrDefault(service, Map.of()));
    }

    /** The data keys of all services, and tombstones of such, by service and id. */
    Map<String, RawBsonDocument> keys() {
        Map<String, RawBsonDocument> all = new TreeMap<>();
        keys.forEach((service, stored) -> stored.forEach((id, key) -> all.put(service + " " + id, key)));
        return all;
    }
}
