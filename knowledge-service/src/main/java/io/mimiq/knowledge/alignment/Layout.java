package io.mimiq.knowledge.alignment;

import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells what of an edition is only laid out otherwise than in the one before. */
public final class Layout {

    private final Map<Integer, Match> matches;
    /** The last of the old units that those under a heading were so far. */
    private final Map<Integer, Integer> furthest = new HashMap<>();

    private Layout(Map<Integer, Match> matches) {
        this.matches = matches;
    }

    /**
     * Numbers of the units that come in another order than what they were, stand in other lists or quotes, or follow the
     * same unit as before in another way. What follows another one may have to stand otherwise because of that.
     */
    public static List<Integer> changed(Reading before, Reading after, Map<Integer, Match> matches) {
        Layout layout = new Layout(matches);
        List<Integer> changed = new ArrayList<>();
        for (Unit unit : after.units()) {
            Match match = matches.get(unit.number());
            if (match != null && unit.level() == 0 && layout.isOther(before.unit(match.number()), unit)) {
                changed.add(unit.number());
            }
        }
        return changed;
    }

    private boolean isOther(Unit old, Unit now) {
        int last = furthest.merge(Tree.heading(now), old.number(), Math::max);
        return last > old.number()
                || !Look.of(old).shape().equals(Look.of(now).shape())
                || followsTheSame(old, now) && !isJoinedTheSame(old, now);
    }

    private boolean followsTheSame(Unit old, Unit now) {
        Match previous = matches.get(now.number() - 1);
        return previous != null && previous.number() == old.number() - 1;
    }

    private static boolean isJoinedTheSame(Unit old, Unit now) {
        return old.form().joint() == now.form().joint()
                && old.form().opened() == now.form().opened();
    }
}
