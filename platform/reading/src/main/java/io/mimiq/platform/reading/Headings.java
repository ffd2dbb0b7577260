package io.mimiq.platform.reading;

import java.util.ArrayList;
import java.util.List;

/** The headings that what comes next stands under. */
final class Headings {
    private List<Draft> path = List.of();

    /** The path to a unit; a heading becomes part of the path of what follows it. */
    List<Draft> above(Draft draft) {
        if (draft.level == 0) {
            return path;
        }
        List<Draft> above = new ArrayList<>(path);
        while (!above.isEmpty() && above.get(above.size() - 1).level >= draft.level) {
            above.remove(above.size() - 1);
        }
        List<Draft> headings = List.copyOf(above);
        above.add(draft);
        path = List.copyOf(above);
        return headings;
    }
}
