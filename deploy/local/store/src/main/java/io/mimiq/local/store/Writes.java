package io.mimiq.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Corrects what the library gets wrong about several writes in one command. */
final class Writes {

    private Writes() {}

    /** The library counts refused documents as inserted. */
    static Document insert(Document arguments, Supplier<Document> command) {
        int wanted = Fields.documents(arguments.get("documents")).size();
        Document result = command.get();
        List<Document> errors = Fields.documents(result.get("writeErrors"));
        if (!errors.isEmpty()) {
            result.put(
                    "n", isOrdered(arguments) ? errors.get(0).get("index") : Integer.valueOf(wanted - errors.size()));
        }
        return result;
    }

    /** The library continues after an error even in an ordered bulk, so updates are run one by one. */
    static Document update(Document arguments, UnaryOperator<Document> command) {
        List<Document> updates = Fields.documents(arguments.get("updates"));
        if (updates.size() <= 1) {
            return command.apply(arguments);
        }
        int matched = 0;
        int modified = 0;
        List<Document> upserted = new ArrayList<>();
        List<Document> errors = new ArrayList<>();
        for (int i = 0; i < updates.size() && (errors.isEmpty() || !isOrdered(arguments)); i++) {
            Document one = arguments.clone();
            one.put("updates", List.of(updates.get(i)));
            Document result = command.apply(one);
            matched += Fields.required(result, "n", Number.class).intValue();
            modified += Fields.required(result, "nModified", Number.class).intValue();
            int index = i;
            Fields.documents(result.get("upserted")).forEach(entry -> upserted.add(entry.append("index", index)));
            Fields.documents(result.get("writeErrors")).forEach(entry -> errors.add(entry.append("index", index)));
        }
        Document response = new Document("n", matched).append("nModified", modified);
        if (!upserted.isEmpty()) {
            response.put("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            response.put("writeErrors", errors);
        }
        return response.append("ok", 1.0);
    }

    private static boolean isOrdered(Document arguments) {
        return !Boolean.FALSE.equals(arguments.get("ordered"));
    }
}
