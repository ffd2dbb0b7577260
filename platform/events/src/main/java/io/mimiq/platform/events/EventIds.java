package io.mimiq.platform.events;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Enforces that events carry ids and numbers, never content: text with white space, or longer than 200 characters, is
 * not an id. Producers cannot send it, and consumers need not store it.
 */
public final class EventIds {

    private static final int LONGEST = 200;

    private EventIds() {}

    /**
     * Returns the value if it can be an id, the name of a kind or the like: 1 to 200 printable ASCII characters, no
     * spaces.
     *
     * @throws IllegalArgumentException if it cannot, or is null; the message contains {@code field} but not the value
     */
    public static String require(@Nullable String value, String field) {
        if (value == null || !isId(value)) {
            throw new IllegalArgumentException(field + " is no id");
        }
        return value;
    }

    /** No regular expression, because this runs for every field of every event. */
    static boolean isId(String value) {
        return !value.isEmpty()
                && value.length() <= LONGEST
                && value.chars().allMatch(character -> character > ' ' && character <= '~');
    }

    /** Like {@link #require}, for a field that may be absent. */
    public static @Nullable String requireIfPresent(@Nullable String value, String field) {
        return value == null ? null : require(value, field);
    }

    /** Checks every text value and every field name in the data. */
    static void requireOnlyIds(JsonNode data) {
        if (data.isTextual()) {
            require(data.textValue(), "A value");
        }
        data.fieldNames().forEachRemaining(name -> require(name, "A name"));
        data.forEach(EventIds::requireOnlyIds);
    }
}
