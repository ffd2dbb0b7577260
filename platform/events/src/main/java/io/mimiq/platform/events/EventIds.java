package io.mimiq.platform.events;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Events carry ids and numbers, never content. What has white space in it or is long is no id: producers cannot send it
 * and consumers need not store it.
 */
public final class EventIds {

    private static final int LONGEST = 200;

    private EventIds() {}

    /** Returns the value when it is an id, name of a kind, or the like. */
    public static String require(@Nullable String value, String field) {
        if (value == null || !isId(value)) {
            throw new IllegalArgumentException(field + " is no id");
        }
        return value;
    }

    /** Printable ASCII without spaces. By hand, as it is asked for every field of every event. */
    private static boolean isId(String value) {
        return !value.isEmpty()
                && value.length() <= LONGEST
                && value.chars().allMatch(character -> character > ' ' && character <= '~');
    }

    /** As {@link #require}, for a field that may be absent. */
    public static @Nullable String requireIfPresent(@Nullable String value, String field) {
        return value == null ? null : require(value, field);
    }

    /** Checks every text in the data and every name of a field. */
    static void requireOnlyIds(JsonNode data) {
        if (data.isTextual()) {
            require(data.textValue(), "A value");
        }
        data.fieldNames().forEachRemaining(name -> require(name, "A name"));
        data.forEach(EventIds::requireOnlyIds);
    }
}
