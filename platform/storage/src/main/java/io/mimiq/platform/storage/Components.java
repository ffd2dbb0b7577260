package io.mimiq.platform.storage;

import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.persistence.Unwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Holds a document's components against what is declared of them. Bytes are encrypted or declared plain. Text is an id
 * or a hash by its name, or declared plain: encrypted text is bytes. Components of nested records are named by their
 * path, as in {@code sources.kind}.
 */
final class Components {
    private static final Pattern ID_OR_HASH = Pattern.compile(
            "(?:.*\\.)?(?:id|ids|hash|fingerprint|run|replica|(?:\\w+(?:Id|Ids|Hash|Index|Key|Handle)))");

    private final Class<? extends Record> type;
    private final Set<String> encrypted;
    private final Set<String> plain;

    Components(Class<? extends Record> type, Set<String> encrypted, Set<String> plain) {
        this.type = type;
        this.encrypted = encrypted;
        this.plain = plain;
    }

    static boolean hasOutbox(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getName().equals(Outbox.EVENTS)
                        || (component.isAnnotationPresent(Unwrapped.class)
                                && hasOutbox(component.getType().asSubclass(Record.class))));
    }

    void check() {
        Set<String> declared = new HashSet<>(encrypted);
        declared.addAll(plain);
        Set<String> missing = new TreeSet<>();
        Set<String> found = new HashSet<>();
        inspect("", type, declared, missing, found);
        declared.removeAll(found);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + " may hold content in " + missing + ": encrypt it or declare it plain");
        }
        if (!declared.isEmpty()) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no bytes or text in " + declared);
        }
    }

    private void inspect(String path, Class<?> record, Set<String> declared, Set<String> missing, Set<String> found) {
        for (RecordComponent component : record.getRecordComponents()) {
            String name = path + component.getName();
            String below = component.isAnnotationPresent(Unwrapped.class) ? path : name + ".";
            for (Class<?> content : contents(component.getGenericType())) {
                if (content.isRecord() && content != PendingEvent.class) {
                    inspect(below, content, declared, missing, found);
                } else if (content == byte[].class || content == String.class) {
                    found.add(name);
                    if (!isSafe(component, name, content, declared)) {
                        missing.add(name);
                    }
                }
            }
        }
    }

    private boolean isSafe(RecordComponent component, String name, Class<?> content, Set<String> declared) {
        if (content == byte[].class) {
            return declared.contains(name);
        }
        return plain.contains(name)
                || component.getAccessor().isAnnotationPresent(BsonId.class)
                || ID_OR_HASH.matcher(name).matches();
    }

    /** The classes that a value may consist of: of a map its values, whose keys are names. */
    private static List<Class<?>> contents(Type type) {
        if (type instanceof Class<?> plain) {
            return List.of(plain);
        }
        if (type instanceof WildcardType wildcard) {
            return contents(wildcard.getUpperBounds()[0]);
        }
        List<Class<?>> contents = new ArrayList<>();
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments())
                    .skip(generic.getRawType() == Map.class ? 1 : 0)
                    .forEach(argument -> contents.addAll(contents(argument)));
        }
        return contents;
    }
}
