package io.mimiq.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the values of an index's fields from a document, walking into arrays as MongoDB does. */
final class KeyPaths {

    private final List<String> names;
    private final List<String[]> paths;

    KeyPaths(List<String> names) {
        this.names = List.copyOf(names);
        this.paths = names.stream().map(name -> name.split("\\.")).toList();
    }

    /**
     * Returns one list of values per index entry of the document; more than one only if there is an array on the way.
     *
     * @throws CannotIndexParallelArraysError if two fields lead through different arrays
     */
    Keys keysOf(Document document) {
        List<List<@Nullable Object>> combinations = List.of(List.of());
        Set<String> arrays = new LinkedHashSet<>();
        for (int i = 0; i < paths.size(); i++) {
            Walk walk = new Walk(paths.get(i));
            walk.from(document, 0);
            if (walk.array != null) {
                arrays.add(walk.array);
            }
            combinations = product(combinations, walk.found());
        }
        if (arrays.size() > 1) {
            throw new CannotIndexParallelArraysError(arrays);
        }
        return new Keys(combinations, !arrays.isEmpty());
    }

    boolean anyIn(Document document) {
        return paths.stream().anyMatch(path -> {
            Walk walk = new Walk(path);
            walk.from(document, 0);
            return walk.present;
        });
    }

    private static List<List<@Nullable Object>> product(
            List<List<@Nullable Object>> combinations, Collection<@Nullable Object> values) {
        List<List<@Nullable Object>> product = new ArrayList<>(combinations.size() * values.size());
        for (List<@Nullable Object> combination : combinations) {
            for (Object value : values) {
                List<@Nullable Object> longer = new ArrayList<>(combination);
                longer.add(value);
                product.add(longer);
            }
        }
        return product;
    }

    @Override
    public String toString() {
        return names.toString();
    }

    /** @param throughArray whether there was an array on the way, even one with a single element or none */
    record Keys(List<List<@Nullable Object>> combinations, boolean throughArray) {}

    private static final class Walk {

        private final String[] path;
        private final List<@Nullable Object> values = new ArrayList<>();
        private boolean present;
        private @Nullable String array;

        Walk(String[] path) {
            this.path = path;
        }

        void from(@Nullable Object value, int depth) {
            if (value instanceof Collection<?> elements) {
                if (array == null) {
                    array = String.join(".", List.of(path).subList(0, depth));
                }
                present |= depth == path.length;
                elements.forEach(element -> fromElement(element, depth));
            } else if (depth == path.length) {
                present |= !(value instanceof Missing);
                values.add(value);
            } else if (value instanceof Document document) {
                from(document.getOrMissing(path[depth]), depth + 1);
            } else {
                values.add(null);
            }
        }

        /** Takes an array within an array as one value, because MongoDB looks into one level only. */
        private void fromElement(@Nullable Object element, int depth) {
            if (depth < path.length) {
                from(element, depth);
            } else {
                values.add(element);
            }
        }

        Collection<@Nullable Object> found() {
            return values.isEmpty() ? new ArrayList<>(java.util.Collections.singletonList(null)) : values;
        }
    }
}
