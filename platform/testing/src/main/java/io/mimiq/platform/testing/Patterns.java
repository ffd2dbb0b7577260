package io.mimiq.platform.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import io.mimiq.platform.testing.PatternCost.Use;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The patterns that a class keeps, and how they are used. */
final class Patterns {
    private static final Map<String, Use> USES = Map.of(
            "find", Use.FIND,
            "results", Use.FIND,
            "replaceAll", Use.FIND,
            "replaceFirst", Use.FIND,
            "split", Use.FIND,
            "splitAsStream", Use.FIND,
            "asPredicate", Use.FIND,
            "matches", Use.MATCH,
            "asMatchPredicate", Use.MATCH,
            "lookingAt", Use.LOOK);

    private Patterns() {}

    /** Each pattern of the class that a hostile text makes expensive, with the start of such a text. */
    static List<String> expensive(JavaClass type, int length) {
        List<String> found = new ArrayList<>();
        for (Field field : type.reflect().getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                patterns(value(field))
                        .forEach(pattern -> uses(type, field.getName()).stream()
                                .flatMap(use -> PatternCost.excess(pattern, use, length).stream()
                                        .map(text -> "%s.%s %s: %s on %s"
                                                .formatted(
                                                        type.getName(), field.getName(), use, pattern, escaped(text))))
                                .forEach(found::add));
            }
        }
        return found;
    }

    /** What is done where the field is read; else what the class does at all; else everything, since others do it. */
    private static Set<Use> uses(JavaClass type, String field) {
        return Stream.of(
                        type.getField(field).getAccessesToSelf().stream()
                                .flatMap(access -> access.getOrigin().getMethodCallsFromSelf().stream()),
                        type.getMethodCallsFromSelf().stream())
                .map(Patterns::uses)
                .filter(uses -> !uses.isEmpty())
                .findFirst()
                .orElseGet(() -> EnumSet.allOf(Use.class));
    }

    private static Set<Use> uses(Stream<JavaMethodCall> calls) {
        return calls.filter(Patterns::isOfPatterns)
                .map(call -> USES.get(call.getName()))
                .filter(use -> use != null)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Use.class)));
    }

    private static boolean isOfPatterns(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(Pattern.class)
                || call.getTargetOwner().isEquivalentTo(Matcher.class);
    }

    private static Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Pattern> patterns(Object value) {
        if (value instanceof Pattern pattern) {
            return Stream.of(pattern);
        }
        if (value instanceof Map<?, ?> map) {
            return Stream.concat(patterns(map.keySet()), patterns(map.values()));
        }
        return value instanceof Collection<?> several ? several.stream().flatMap(Patterns::patterns) : Stream.empty();
    }

    private static String escaped(String text) {
        return text.replace("\n", "\\n").replace("\t", "\\t");
    }
}
