package io.mimiq.usage.call;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What totals are grouped by. */
enum GroupBy {
    DAY("day"),
    MODEL("model"),
    TOPIC("topicId"),
    OPERATION("operation");

    private final String field;

    GroupBy(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<GroupBy> of(String label) {
        return Stream.of(values()).filter(value -> value.label().equals(label)).findFirst();
    }
}
