package io.mimiq.local.store;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Documents and queries over a few values of many types, so that they often meet. The same for the same seed. */
final class RandomDocuments {

    private static final List<String> FIELDS = List.of("a", "b", "c.d", "tags", "rare", "_id");

    private final Random random;

    RandomDocuments(long seed) {
        this.random = new Random(seed);
    }

    List<Document> documents(int count) {
        return IntStream.range(0, count).mapToObj(this::document).toList();
    }

    private Document document(int id) {
        Document document = new Document("_id", id);
        if (chance(80)) {
            document.append("a", value());
        }
        if (chance(80)) {
            document.append("b", value());
        }
        if (chance(60)) {
            document.append("c", chance(80) ? new Document("d", value()) : value());
        }
        if (chance(60)) {
            document.append("tags", values());
        }
        if (chance(20)) {
            document.append("rare", value());
        }
        return document;
    }

    Bson query() {
        Document query = condition();
        if (chance(60)) {
            condition().forEach(query::putIfAbsent);
        }
        if (chance(20)) {
            query.append("$or", List.of(condition(), condition()));
        }
        if (chance(10)) {
            query.append("$and", List.of(condition(), condition()));
        }
        return query;
    }

    Bson change() {
        String field = List.of("a", "b", "rare").get(random.nextInt(3));
        return chance(30)
                ? new Document("$unset", new Document(field, ""))
                : new Document("$set", new Document(field, chance(5) ? values() : value()));
    }

    Bson order() {
        Document order = new Document(FIELDS.get(random.nextInt(3)), chance(50) ? 1 : -1);
        if (chance(50)) {
            order.putIfAbsent(FIELDS.get(random.nextInt(3)), chance(50) ? 1 : -1);
        }
        return order;
    }

    private Document condition() {
        String field = FIELDS.get(random.nextInt(FIELDS.size()));
        Object condition = switch (random.nextInt(8)) {
            case 0, 1, 2 -> value();
            case 3 -> new Document("$in", values());
            case 4 -> new Document("$gt", value());
            case 5 -> new Document("$gte", value()).append("$lt", value());
            case 6 -> new Document("$lte", value());
            default -> new Document("$ne", value());
        };
        return new Document(field, condition);
    }

    private List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            values.add(value());
        }
        return values;
    }

    private @Nullable Object value() {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> random.nextInt(4) + 0.5;
            case 2 -> (long) random.nextInt(4);
            case 3 -> (double) random.nextInt(4);
            case 4 -> "t" + random.nextInt(4);
            case 5 -> chance(50) ? "" : "t\u00001";
            case 6 -> new Date(random.nextInt(4) - 2);
            case 7 -> random.nextBoolean();
            case 8 -> -random.nextInt(4);
            default -> random.nextInt(4);
        };
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** The value a document sorts by, with what counts as equal made equal. */
    static Object sortValue(Document document, String path) {
        Object value = document.get(path.split("\\.")[0]);
        if (path.contains(".")) {
            value = value instanceof Document inner ? inner.get("d") : null;
        }
        if (value instanceof List<?>) {
            return "array";
        }
        return value == null ? "null" : value instanceof Number number ? number.doubleValue() : value;
    }
}
