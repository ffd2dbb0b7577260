package io.mimiq.conversation.change;

import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Form.Block;
import io.mimiq.platform.reading.Form.Container;
import io.mimiq.platform.reading.Form.Joint;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Unit;
import io.mimiq.platform.reading.Unit.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a source between its blocks into parts of a size that can be worked on at once, best before a heading. Only what is
 * too large by itself is cut inside: between its items, rows or sentences.
 */
public final class Parts {

    /** The most units that are worked on at once. */
    static final int MOST_UNITS = 4_000;

    /** What a cut before a unit is worth: less than this inside a block, and the less the deeper inside. */
    private static final int BETWEEN_BLOCKS = 1;

    private static final int BETWEEN_ITEMS = 0;
    private static final int NEVER_UNLESS_NEEDED = -1_000;

    private final List<Unit> units;
    private final int mostUnits;
    private final int mostCharacters;

    private Parts(Reading reading, int mostUnits, int mostCharacters) {
        this.units = reading.units();
        this.mostUnits = Math.max(1, mostUnits);
        this.mostCharacters = mostCharacters;
    }

    /** The units from this number on, each in exactly one part, in order. A unit that is too long is a part by itself. */
    public static List<Part> of(Reading reading, int first, int mostCharacters) {
        return new Parts(reading, MOST_UNITS, mostCharacters)
                .cut(first, reading.units().size());
    }

    /** The same units in smaller parts, when they turned out to be too much at once. */
    static List<Part> halves(Reading reading, Part part) {
        return new Parts(reading, (part.units() + 1) / 2, Integer.MAX_VALUE).cut(part.first(), part.last());
    }

    private List<Part> cut(int from, int last) {
        List<Part> parts = new ArrayList<>();
        int first = from;
        while (first <= last) {
            int end = end(first, last);
            parts.add(new Part(first, end));
            first = end + 1;
        }
        return parts;
    }

    /** The last unit of the part that begins with the first. */
    private int end(int first, int last) {
        int fits = fits(first, last);
        if (fits == last) {
            return last;
        }
        int best = fits;
        for (int end = fits; end >= first; end--) {
            int worth = worth(end + 1);
            boolean isHalfFull = end - first + 1 > (fits - first + 1) / 2;
            if (worth == BETWEEN_BLOCKS && isHalfFull && unit(end + 1).kind() == Kind.HEADING) {
                return end;
            }
            if (worth > worth(best + 1)) {
                best = end;
            }
        }
        return best;
    }

    private int fits(int first, int last) {
        int end = first;
        while (end < last
                && end + 1 - first < mostUnits
                && unit(end + 1).end() - unit(first).start() <= mostCharacters) {
            end++;
        }
        return end;
    }

    private int worth(int next) {
        Unit unit = unit(next);
        Unit previous = unit(next - 1);
        if (isOpening(previous, unit)) {
            return NEVER_UNLESS_NEEDED;
        }
        int inside = unit.form().in().size() - unit.form().opened();
        if (unit.kind() == Kind.HEADING || inside == 0) {
            return goesOn(previous, unit) ? BETWEEN_ITEMS : BETWEEN_BLOCKS;
        }
        return BETWEEN_ITEMS - inside;
    }

    /** Whether the previous unit is the heading or the label of what follows. */
    private static boolean isOpening(Unit previous, Unit unit) {
        if (previous.kind() == Kind.HEADING) {
            return unit.kind() != Kind.HEADING || unit.level() > previous.level();
        }
        return unit.parents().contains(previous.number());
    }

    /** Whether both stand in the same list, table or paragraph. */
    private static boolean goesOn(Unit previous, Unit unit) {
        Form form = unit.form();
        if (unit.kind() == Kind.HEADING || previous.kind() == Kind.HEADING) {
            return false;
        }
        if (form.joint() != Joint.APART) {
            return true;
        }
        if (form.block() == Block.ROW && previous.form().block() == Block.ROW) {
            return form.columns().equals(previous.form().columns());
        }
        return isItem(form) && isItem(previous.form());
    }

    private static boolean isItem(Form form) {
        return !form.in().isEmpty() && form.in().get(0).kind() != Container.Kind.QUOTE;
    }

    private Unit unit(int number) {
        return units.get(number - 1);
    }
}
