package io.mimiq.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * createIndexes and dropIndexes as MongoDB implements them. The library does not compare definitions if an index
 * already exists, and when it drops an index it forgets the definitions of other collections' indexes of the same name.
 */
final class IndexCommands {

    private static final String ID_INDEX = "_id_";

    private final DurableDatabase database;

    IndexCommands(DurableDatabase database) {
        this.database = database;
    }

    Document create(Document arguments) {
        String collection = Fields.text(arguments, "createIndexes");
        boolean existed = database.collection(collection) != null;
        int before = definitions(collection).size();
        for (Object wanted : Fields.required(arguments, "indexes", Collection.class)) {
            create(collection, (Document) wanted);
        }
        return new Document("numIndexesBefore", existed ? before : 1)
                .append("numIndexesAfter", definitions(collection).size())
                .append("createdCollectionAutomatically", !existed)
                .append("ok", 1.0);
    }

    private void create(String collection, Document wanted) {
        Refusals.checkIndex(wanted);
        if (keys(wanted).equals(List.of("_id:1"))) {
            return; // every collection has it
        }
        for (Document known : definitions(collection)) {
            boolean sameName = Objects.equals(known.get("name"), wanted.get("name"));
            boolean sameKeys = keys(known).equals(keys(wanted));
            boolean sameOptions = isSet(known, "unique") == isSet(wanted, "unique")
                    && isSet(known, "sparse") == isSet(wanted, "sparse");
            if (sameName && sameKeys && sameOptions) {
                return;
            }
            if (sameName) {
                throw new MongoServerError(
                        86,
                        "IndexKeySpecsConflict",
                        "An existing index has the same name as the requested index. " + "Requested index: " + wanted
                                + ", existing index: " + known);
            }
            if (sameKeys) {
                throw new MongoServerError(
                        85, "IndexOptionsConflict", "Index already exists with a different name: " + known.get("name"));
            }
        }
        wanted.put("ns", database.namespace(collection));
        database.define(wanted);
    }

    Document drop(Document arguments) {
        String name = Fields.text(arguments, "dropIndexes");
        MongoCollection<Position> collection = database.collection(name);
        if (collection == null) {
            throw new MongoServerError(26, "NamespaceNotFound", "ns not found " + database.namespace(name));
        }
        List<Document> known = definitions(name);
        List<String> dropped = new ArrayList<>();
        for (Object wanted : wanted(arguments.get("index"))) {
            dropped.addAll(namesOf(wanted, known));
        }
        if (dropped.contains(ID_INDEX)) {
            throw new MongoServerError(72, "InvalidOptions", "cannot drop _id index");
        }
        dropped.forEach(index -> database.undefine(collection, index));
        return new Document("nIndexesWas", known.size()).append("ok", 1.0);
    }

    private static Collection<?> wanted(@Nullable Object index) {
        return index instanceof Collection<?> several ? several : List.of(Objects.requireNonNullElse(index, "*"));
    }

    private static List<String> namesOf(Object wanted, List<Document> known) {
        List<String> names = known.stream()
                .filter(index -> wanted instanceof Document keys
                        ? keys(index).equals(toPairs(keys))
                        : wanted.equals(index.get("name")) || wanted.equals("*"))
                .map(index -> Fields.text(index, "name"))
                .filter(name -> !wanted.equals("*") || !name.equals(ID_INDEX))
                .toList();
        if (names.isEmpty() && !wanted.equals("*")) {
            throw new IndexNotFoundException("index not found with name [" + wanted + "]");
        }
        return names;
    }

    private List<Document> definitions(String collection) {
        MongoCollection<Position> all = database.definitions();
        List<Document> definitions = new ArrayList<>();
        if (all != null) {
            all.handleQuery(new Document("ns", database.namespace(collection))).forEach(definitions::add);
        }
        return definitions;
    }

    /** In order: {@code {a: 1, b: 1}} and {@code {b: 1, a: 1}} are equal as maps but different indexes. */
    private static List<String> keys(Document definition) {
        return toPairs(Fields.required(definition, "key", Document.class));
    }

    private static List<String> toPairs(Document key) {
        return key.entrySet().stream()
                .map(field -> field.getKey() + ":" + ((Number) field.getValue()).intValue())
                .toList();
    }

    private static boolean isSet(Document definition, String option) {
        return Boolean.TRUE.equals(definition.get(option))
                || (definition.get(option) instanceof Number number && number.intValue() != 0);
    }
}
