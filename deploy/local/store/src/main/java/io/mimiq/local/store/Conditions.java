package io.mimiq.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bounds that a query sets on each field, taken from its top level, {@code $and} and {@code $or}. */
final class Conditions {

    private final Map<String, Bounds> bounds = new HashMap<>();

    private Conditions() {}

    static Conditions of(@Nullable Document query) {
        Conditions conditions = new Conditions();
        if (query != null) {
            query.forEach(conditions::read);
        }
        return conditions;
    }

    @Nullable Bounds on(String field) {
        return bounds.get(field);
    }

    boolean fixes(String field) {
        Bounds on = bounds.get(field);
        return on != null && on.isSingle();
    }

    private void read(String name, @Nullable Object value) {
        if (name.equals("$and") && value instanceof Collection<?> parts) {
            parts.forEach(part -> of(asDocument(part)).bounds.forEach(this::add));
        } else if (name.equals("$or") && value instanceof Collection<?> branches) {
            readBranches(branches);
        } else if (!name.startsWith("$")) {
            readField(name, value);
        }
    }

    /** A field that every branch bounds lies within the hull of those bounds. Cursor paging depends on this. */
    private void readBranches(Collection<?> branches) {
        @Nullable Map<String, Bounds> common = null;
        for (Object branch : branches) {
            Map<String, Bounds> one = of(asDocument(branch)).bounds;
            if (common == null) {
                common = new HashMap<>(one);
            } else {
                common.keySet().retainAll(one.keySet());
                common.replaceAll((field, known) -> known.or(get(one, field)));
            }
        }
        if (common != null) {
            common.forEach(this::add);
        }
    }

    private static Bounds get(Map<String, Bounds> bounds, String field) {
        Bounds found = bounds.get(field);
        if (found == null) {
            throw new IllegalStateException("no bounds on " + field);
        }
        return found;
    }

    private void readField(String field, @Nullable Object value) {
        if (!(value instanceof Document operators)) {
            add(field, Bounds.equalTo(value));
            return;
        }
        operators.forEach((operator, operand) -> add(field, readOperator(operator, operand)));
    }

    private static @Nullable Bounds readOperator(String operator, @Nullable Object operand) {
        return switch (operator) {
            case "$eq" -> Bounds.equalTo(operand);
            case "$in" -> Bounds.in(operand);
            default -> Bounds.range(operator, operand);
        };
    }

    private void add(String field, @Nullable Bounds more) {
        if (more != null) {
            bounds.merge(field, more, Bounds::and);
        }
    }

    private static @Nullable Document asDocument(@Nullable Object value) {
        return value instanceof Document document ? document : null;
    }
}
