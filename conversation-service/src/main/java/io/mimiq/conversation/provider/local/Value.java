package io.mimiq.conversation.provider.local;

import java.util.Set;
import java.util.TreeSet;

/**
 * Something in a sentence that can differ while all else is the same.
 *
 * @param kind what it is of: {@code date}, {@code money:euro}, {@code n:floor}, {@code name}; only values of the same
 *     kind can contradict each other
 */
record Value(String kind, Set<String> parts) {

    static final String DATE = "date";
    static final String DAY = "day";
    static final String WEEKDAY = "weekday";
    static final String TIME = "time";
    static final String DURATION = "duration";
    static final String FREQUENCY = "frequency";
    static final String MONEY = "money";
    static final String PERCENT = "percent";
    static final String NAME = "name";
    static final String TEXT = "text";
    static final String COUNT = "n:";

    Value {
        parts = new TreeSet<>(parts);
    }

    static Value of(String kind, String... parts) {
        return new Value(kind, Set.of(parts));
    }

    /** Says something else. A date or a name may be said in part, as {@code March} for {@code 14 March}. */
    boolean differsFrom(Value other) {
        if (!kind.equals(other.kind)) {
            return false;
        }
        boolean mayBePart = kind.equals(DATE) || !isMeasure();
        return mayBePart
                ? !parts.containsAll(other.parts) && !other.parts.containsAll(parts)
                : !parts.equals(other.parts);
    }

    boolean isWhen() {
        return kind.equals(DATE) || kind.equals(WEEKDAY) || kind.equals(TIME) || kind.equals(DAY);
    }

    boolean isOccasion() {
        return kind.equals(DATE) || kind.equals(WEEKDAY);
    }

    boolean isMeasure() {
        return !kind.equals(NAME) && !kind.equals(TEXT);
    }

    boolean isCount() {
        return kind.startsWith(COUNT);
    }
}
