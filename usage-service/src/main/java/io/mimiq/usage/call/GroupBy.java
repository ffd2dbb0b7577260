package io.mimiq.usage.call;

import io.mimiq.usage.call.Day.Sum;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What totals are grouped by. */
enum GroupBy {
    DAY((day, sum) -> day.day()),
    MODEL((day, sum) -> sum.model()),
    TOPIC((day, sum) -> sum.topicId()),
    OPERATION((day, sum) -> sum.operation());

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final BiFunction<Day, Sum, @Nullable String> key;

    GroupBy(BiFunction<Day, Sum, @Nullable String> key) {
        this.key = key;
    }

    @Nullable String key(Day day, Sum sum) {
        return key.apply(day, sum);
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<GroupBy> of(String label) {
        return Stream.of(values()).filter(value -> value.label().equals(label)).findFirst();
    }
}
