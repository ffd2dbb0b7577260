package io.mimiq.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How to find a query's candidates: ranges of one index, and whether they come in the requested order.
 *
 * <p>An index serves exact values of its first fields, then one interval of the next field. It also serves an order
 * over its fields, forwards or backwards, where fields with a single exact value do not count.
 */
final class Plan {

    /** With more ranges than this, from lists of values on several fields, the later fields are left to the matcher. */
    private static final int MAX_RANGES = 1000;

    private static final KeyRange EVERYTHING = new KeyRange(new byte[] {1}, new byte[] {(byte) 0xff});

    private final StoredIndex index;
    private final List<KeyRange> ranges;
    private final int score;
    private final @Nullable Boolean backwards;

    private Plan(StoredIndex index, List<KeyRange> ranges, int score, @Nullable Boolean backwards) {
        this.index = index;
        this.ranges = ranges;
        this.score = score;
        this.backwards = backwards;
    }

    /** The best index for the query, or null if every document must be examined. */
    static @Nullable Plan choose(
            List<StoredIndex> indexes, Conditions conditions, @Nullable Document order, boolean limited) {
        return indexes.stream()
                .map(index -> new Scan(index, conditions).plan(order, limited))
                .filter(plan -> plan.score > 0)
                .max(Comparator.comparingInt(plan -> plan.score))
                .orElse(null);
    }

    /** Whether the candidates come in the requested order, so that no sorting is needed. */
    boolean isOrdered() {
        return backwards != null;
    }

    Stream<Position> candidates() {
        return index.scan(ranges, Boolean.TRUE.equals(backwards));
    }

    private static final class Scan {

        private final StoredIndex index;
        private final Conditions conditions;
        private final List<String> fields;
        private List<byte[]> prefixes = List.of(new byte[0]);
        private int exact;
        private @Nullable Bounds interval;

        Scan(StoredIndex index, Conditions conditions) {
            this.index = index;
            this.conditions = conditions;
            this.fields = new ArrayList<>(index.fields());
            if (!fields.contains(StoredIndex.ID)) {
                fields.add(StoredIndex.ID);
            }
        }

        Plan plan(@Nullable Document order, boolean limited) {
            takeExactValues();
            takeInterval();
            boolean bounded = exact > 0 || interval != null;
            if (!bounded && index.isSparseIndex()) {
                return new Plan(index, List.of(), 0, null);
            }
            Boolean backwards = servedOrder(order);
            int score = exact * 4 + (interval == null ? 0 : 2);
            if (backwards != null && (bounded || limited)) {
                score++;
            }
            if (index.isUnique() && exact >= index.fields().size()) {
                score += 100;
            }
            return new Plan(index, ranges(), score, backwards);
        }

        private void takeExactValues() {
            while (exact < fields.size()) {
                Bounds bounds = conditions.on(fields.get(exact));
                if (bounds == null || bounds.points() == null) {
                    return;
                }
                List<byte[]> points = bounds.points();
                if (points.size() * prefixes.size() > MAX_RANGES && exact > 0) {
                    return;
                }
                prefixes = prefixes.stream()
                        .flatMap(prefix -> points.stream().map(point -> KeyBytes.concat(prefix, point)))
                        .toList();
                exact++;
            }
        }

        /**
         * Not on a multikey index, where one element may satisfy one end of the interval and another element the other.
         */
        private void takeInterval() {
            if (exact < fields.size() && !index.isMultikey()) {
                interval = conditions.on(fields.get(exact));
            }
        }

        private List<KeyRange> ranges() {
            if (interval != null) {
                KeyRange within = interval.interval();
                return prefixes.stream().map(within::under).toList();
            }
            return exact == 0
                    ? List.of(EVERYTHING)
                    : prefixes.stream().map(KeyRange::prefixedBy).toList();
        }

        /** Returns whether the order is served backwards, or null if it is not served at all. */
        private @Nullable Boolean servedOrder(@Nullable Document order) {
            if (order == null || order.isEmpty() || index.isMultikey()) {
                return null;
            }
            Boolean backwards = null;
            int at = 0;
            for (Map.Entry<String, Object> by : order.entrySet()) {
                if (conditions.fixes(by.getKey())) {
                    continue;
                }
                while (at < fields.size() && !fields.get(at).equals(by.getKey()) && conditions.fixes(fields.get(at))) {
                    at++;
                }
                if (at == fields.size()
                        || !fields.get(at).equals(by.getKey())
                        || !(by.getValue() instanceof Number n)) {
                    return null;
                }
                boolean descending = n.intValue() < 0;
                if (backwards != null && backwards != descending) {
                    return null;
                }
                backwards = descending;
                at++;
            }
            return backwards == null ? Boolean.FALSE : backwards;
        }
    }
}
