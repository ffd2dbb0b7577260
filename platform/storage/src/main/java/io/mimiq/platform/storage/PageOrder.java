package io.mimiq.platform.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import io.mimiq.platform.web.Cursor;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list: by an instant and, for equal ones, by id.
 *
 * @param field the instant's field
 */
public record PageOrder(String field, boolean newestFirst) {
    private static final String ID = "_id";

    public static PageOrder newestFirst(String field) {
        return new PageOrder(field, true);
    }

    public static PageOrder oldestFirst(String field) {
        return new PageOrder(field, false);
    }

    /** The sort, which an index on the filter's fields, {@link #field} and {@code _id} serves. */
    public Bson sort() {
        return newestFirst ? descending(field, ID) : ascending(field, ID);
    }

    Bson after(Bson filter, @Nullable Cursor place) {
        if (place == null) {
            return filter;
        }
        Bson later = newestFirst
                ? or(lt(field, place.at()), and(eq(field, place.at()), lt(ID, place.id())))
                : or(gt(field, place.at()), and(eq(field, place.at()), gt(ID, place.id())));
        return and(filter, later);
    }
}
