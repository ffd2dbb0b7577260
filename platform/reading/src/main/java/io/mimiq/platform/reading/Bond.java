package io.mimiq.platform.reading;

import io.mimiq.platform.reading.Form.Container;
import io.mimiq.platform.reading.Form.Joint;
import java.util.ArrayList;
import java.util.List;

/**
 * What holds two units of a source together while those between them are not there.
 *
 * @param joint how the second follows the first
 * @param shared how many lists and quotes both stand in
 * @param inList whether both stand in the list that the second is an item of
 */
public record Bond(Joint joint, int shared, boolean inList) {

    /** Further apart, no two are held together. */
    public static final int FAR = 500;

    public static final Bond NONE = new Bond(Joint.APART, 0, false);

    /** None if the numbers are not those of the reading, as when the source was accounted for by an earlier reader. */
    public static Bond of(Reading reading, int first, int second) {
        boolean isKnown = first < second && second <= reading.units().size();
        if (!isKnown || second - first > FAR) {
            return NONE;
        }
        Unit last = reading.unit(second);
        int depth = last.form().in().size() - last.form().opened();
        int shared = Math.min(depth, reading.unit(first).form().in().size());
        Joint joint = last.form().joint();
        boolean inList = isIn(reading.unit(first), last, depth);
        for (int number = second - 1; number > first; number--) {
            Unit between = reading.unit(number);
            Form form = between.form();
            int kept = form.in().size() - form.opened();
            shared = Math.min(shared, kept);
            inList &= kept >= depth && isIn(between, last, depth);
            if (between.kind() == Unit.Kind.HEADING || breaks(between, last)) {
                joint = Joint.APART;
            } else if (kept <= depth && form.joint().compareTo(joint) > 0) {
                joint = form.joint();
            }
        }
        return new Bond(joint, shared, inList);
    }

    /** Whether it keeps a sentence from going on in the paragraph before. */
    private static boolean breaks(Unit between, Unit sentence) {
        return sentence.form().opened() == 0
                && sentence.form().block() == Form.Block.TEXT
                && (between.form().opened() > 0 || between.form().block() != Form.Block.TEXT);
    }

    private static boolean isIn(Unit unit, Unit item, int depth) {
        return item.form().opened() > 0
                && unit.form().in().size() > depth
                && item.form().in().get(depth).kind() != Container.Kind.QUOTE
                && unit.form().in().get(depth).kind()
                        == item.form().in().get(depth).kind();
    }

    public boolean isCloserThan(Bond other) {
        if (shared != other.shared) {
            return shared > other.shared;
        }
        return joint != other.joint ? joint.compareTo(other.joint) < 0 : inList && !other.inList;
    }

    /** The form of a unit that stands beside the other by this. */
    public Form of(Form form) {
        return form.at(form.in(), form.in().size() - kept(form), joint);
    }

    /** The same behind the other: an item of the same list counts on from there. */
    public Form behind(Form form) {
        Form beside = of(form);
        if (!inList || beside.opened() == 0) {
            return beside;
        }
        List<Container> in = new ArrayList<>(form.in());
        in.set(kept(form), in.get(kept(form)).uncounted());
        return form.at(in, beside.opened(), joint);
    }

    private int kept(Form form) {
        return Math.min(shared, form.in().size());
    }
}
