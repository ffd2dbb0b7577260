package io.mimiq.knowledge.alignment;

import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A text as its units below each other: what stands under a heading, and what belongs to an item or a label. */
final class Tree {

    /** The number of what holds all. */
    static final int ROOT = 0;

    private final Map<Integer, List<Unit>> children = new HashMap<>();
    private final Map<Integer, Set<String>> below = new HashMap<>();
    private final Map<List<Object>, List<Unit>> byHeading = new HashMap<>();

    Tree(Reading reading) {
        for (Unit unit : reading.units()) {
            children.computeIfAbsent(parent(unit), first -> new ArrayList<>()).add(unit);
            if (unit.level() == 0) {
                byHeading
                        .computeIfAbsent(List.of(heading(unit), unit.text()), first -> new ArrayList<>())
                        .add(unit);
            }
        }
    }

    List<Unit> children(int number) {
        return children.getOrDefault(number, List.of());
    }

    /** What all units below say. */
    Set<String> below(Unit unit) {
        Set<String> known = below.get(unit.number());
        if (known != null) {
            return known;
        }
        Set<String> texts = new HashSet<>();
        for (Unit child : children(unit.number())) {
            texts.add(child.text());
            texts.addAll(below(child));
        }
        below.put(unit.number(), texts);
        return texts;
    }

    /** What stands under a heading, at any depth, and says this. */
    List<Unit> saying(int heading, String text) {
        return byHeading.getOrDefault(List.of(heading, text), List.of());
    }

    /** The number of the innermost heading of a unit. */
    static int heading(Unit unit) {
        return last(unit.headings(), ROOT);
    }

    private static int parent(Unit unit) {
        return last(unit.parents(), heading(unit));
    }

    private static int last(List<Integer> numbers, int otherwise) {
        return numbers.isEmpty() ? otherwise : numbers.get(numbers.size() - 1);
    }
}
