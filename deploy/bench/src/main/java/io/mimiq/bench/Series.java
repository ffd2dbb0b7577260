package io.mimiq.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Measurements of the same thing, one a round, in the order they were made. */
public record Series(List<Double> values) {
    /** @throws IllegalArgumentException without a value */
    public Series {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a series needs a value");
        }
        values = List.copyOf(values);
    }

    public static Series of(Double... values) {
        return new Series(List.of(values));
    }

    /** Nearest rank: of an even number the lower of the two in the middle. */
    public double median() {
        return percentile(50);
    }

    /** Nearest rank, from 0 (the least) to 100 (the greatest). */
    public double percentile(double percent) {
        List<Double> sorted = values.stream().sorted().toList();
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1);
    }

    /** Round by round, so that what slows a whole round down does not count. */
    public Series dividedBy(Series other) {
        if (values.size() != other.values.size()) {
            throw new IllegalArgumentException("series of " + values.size() + " and " + other.values.size());
        }
        return new Series(IntStream.range(0, values.size())
                .mapToObj(round -> values.get(round) / other.values.get(round))
                .toList());
    }

    /**
     * {@code 0.71 (0.68 to 0.74)}: the median, the least and the greatest.
     *
     * @param format of one number, such as {@code %.2f}
     */
    public String text(String format) {
        return String.format(
                Locale.ROOT, format + " (" + format + " to " + format + ")", median(), percentile(0), percentile(100));
    }
}
