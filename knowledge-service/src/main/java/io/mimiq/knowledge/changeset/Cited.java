package io.mimiq.knowledge.changeset;

import static java.util.Comparator.comparingInt;

import io.mimiq.knowledge.page.Span;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.List;

/** Finds the units that a span of their source touches. */
final class Cited {

    private final List<Unit> units;
    private final List<Integer> byStart = new ArrayList<>();
    /** How far the units up to this one reach, in the order of their starts. */
    private final int[] reach;

    Cited(List<Unit> units) {
        this.units = units;
        for (int i = 0; i < units.size(); i++) {
            byStart.add(i);
        }
        byStart.sort(comparingInt(i -> units.get(i).start()));
        this.reach = new int[units.size()];
        int furthest = 0;
        for (int i = 0; i < reach.length; i++) {
            furthest = Math.max(furthest, unit(byStart.get(i)).end());
            reach[i] = furthest;
        }
    }

    Unit unit(int index) {
        return units.get(index);
    }

    /** The indexes of the units. */
    List<Integer> at(Span span) {
        List<Integer> found = new ArrayList<>();
        for (int i = firstReaching(span.start()); i < reach.length; i++) {
            Unit unit = unit(byStart.get(i));
            if (unit.start() >= span.end()) {
                break;
            }
            if (unit.end() > span.start()) {
                found.add(byStart.get(i));
            }
        }
        return found;
    }

    private int firstReaching(int offset) {
        int low = 0;
        int high = reach.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reach[middle] > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
