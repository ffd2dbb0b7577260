package io.mimiq.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the required fields of a command. */
final class Fields {

    private Fields() {}

    static String text(Document command, String name) {
        return required(command, name, String.class);
    }

    static <T> T required(Document command, String name, Class<T> type) {
        Object value = command.get(name);
        if (!type.isInstance(value)) {
            throw new MongoServerError(
                    14, "TypeMismatch", "field '" + name + "' must be there and a " + type.getSimpleName());
        }
        return type.cast(value);
    }

    /** Returns an empty list for null. */
    @SuppressWarnings("unchecked") // guaranteed by the wire format
    static List<Document> documents(@Nullable Object list) {
        return list == null ? List.of() : new ArrayList<>((Collection<Document>) list);
    }
}
