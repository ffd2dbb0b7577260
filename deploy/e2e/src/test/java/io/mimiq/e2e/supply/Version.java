package io.mimiq.e2e.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A version of Maven or npm, as far as their advisories compare them: numbers first, what leads up to a release before it. */
record Version(String text) implements Comparable<Version> {
    private static final Set<String> RELEASE = Set.of("final", "ga", "release");
    private static final int BEFORE_A_RELEASE = -1;

    @Override
    public int compareTo(Version other) {
        List<Integer> mine = parts();
        List<Integer> others = other.parts();
        for (int i = 0; i < Math.max(mine.size(), others.size()); i++) {
            int order = Integer.compare(at(mine, i), at(others, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private List<Integer> parts() {
        List<Integer> parts = new ArrayList<>();
        for (String part : text.toLowerCase(Locale.ROOT).replace('-', '.').split("\\.")) {
            if (part.chars().allMatch(Character::isDigit)) {
                parts.add(Integer.parseInt(part));
            } else if (!RELEASE.contains(part)) {
                parts.add(BEFORE_A_RELEASE);
            }
        }
        return parts;
    }

    private static int at(List<Integer> parts, int index) {
        return index < parts.size() ? parts.get(index) : 0;
    }
}
