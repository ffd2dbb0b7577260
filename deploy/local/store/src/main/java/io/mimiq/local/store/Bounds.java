package io.mimiq.local.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a query requires of one field, as far as an index can use it: some exact values, or an interval.
 *
 * <p>Bounds may admit documents that the query does not (every candidate is matched again), never the reverse. Whatever
 * a key does not reliably serve has no bounds: null (which also means absent), arrays, embedded documents, patterns.
 *
 * @param points encoded exact values in order, or null if only the interval is known
 */
record Bounds(@Nullable List<byte[]> points, KeyRange interval) {

    static @Nullable Bounds equalTo(@Nullable Object value) {
        return isScalar(value) ? points(List.of(KeyBytes.of(value))) : null;
    }

    static @Nullable Bounds in(@Nullable Object values) {
        if (!(values instanceof Collection<?> wanted)
                || wanted.isEmpty()
                || !wanted.stream().allMatch(Bounds::isScalar)) {
            return null;
        }
        TreeSet<byte[]> points = new TreeSet<>(Arrays::compareUnsigned);
        wanted.forEach(value -> points.add(KeyBytes.of(value)));
        return points(new ArrayList<>(points));
    }

    static @Nullable Bounds range(String operator, @Nullable Object value) {
        // Decimals are indexed by their nearest double, so an end between two doubles cannot be placed.
        if (!isScalar(value) || value instanceof Decimal128) {
            return null;
        }
        byte[] key = KeyBytes.of(value);
        return switch (operator) {
            case "$gt" -> interval(KeyBytes.after(key), KeyBytes.endOfType(key));
            case "$gte" -> interval(key, KeyBytes.endOfType(key));
            case "$lt" -> interval(KeyBytes.startOfType(key), key);
            case "$lte" -> interval(KeyBytes.startOfType(key), KeyBytes.after(key));
            default -> null;
        };
    }

    /** The bounds when both must hold. Keeps the fewest exact values, or else intersects the intervals. */
    Bounds and(Bounds other) {
        if (points != null && other.points != null) {
            return points.size() <= other.points.size() ? this : other;
        }
        if (points != null || other.points != null) {
            return points != null ? this : other;
        }
        return new Bounds(null, interval.intersect(other.interval));
    }

    /** The bounds when at least one must hold. */
    Bounds or(Bounds other) {
        return new Bounds(null, interval.hull(other.interval));
    }

    boolean isSingle() {
        return points != null && points.size() == 1;
    }

    private static Bounds points(List<byte[]> points) {
        byte[] last = points.get(points.size() - 1);
        return new Bounds(points, new KeyRange(points.get(0), KeyBytes.after(last)));
    }

    private static Bounds interval(byte[] from, byte[] to) {
        return new Bounds(null, new KeyRange(from, to));
    }

    private static boolean isScalar(@Nullable Object value) {
        return value instanceof Number
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof ObjectId
                || value instanceof UUID
                || value instanceof BinData
                || value instanceof BsonTimestamp;
    }
}
