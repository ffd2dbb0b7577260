package io.mimiq.knowledge.alignment;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import io.mimiq.knowledge.alignment.Match.Kind;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds for the units of an edition what they were in the one before. Units match only below matching ones, and in their
 * order; of headings that is the order no longer matters. So a text that moved to another section is gone in the one and new
 * in the other.
 */
public final class Alignment {

    /** What is less alike was not changed, but removed and added. */
    private static final double ALIKE = 0.5;

    /** Beyond, comparing each with each costs more than it shows. */
    private static final int MOST_COMPARED = 400;

    private final Tree before;
    private final Tree after;
    private final Map<Unit, Look> looks = new HashMap<>();
    private final Map<Integer, Match> matches = new HashMap<>();

    private Alignment(Reading before, Reading after) {
        this.before = new Tree(before);
        this.after = new Tree(after);
    }

    /** By the number of the new unit; those that are new are missing. */
    public static Map<Integer, Match> of(Reading before, Reading after) {
        Alignment alignment = new Alignment(before, after);
        alignment.align(Tree.ROOT, Tree.ROOT);
        return alignment.matches;
    }

    private void align(int oldParent, int newParent) {
        List<Unit> old = before.children(oldParent);
        List<Unit> now = after.children(newParent);
        Set<Unit> used = new HashSet<>();
        List<List<Unit>> oldGaps = new ArrayList<>();
        List<List<Unit>> newGaps = new ArrayList<>();
        sameInOrder(old, now, used, oldGaps, newGaps);
        headings(old, now, used);
        for (int i = 0; i < oldGaps.size(); i++) {
            alike(oldGaps.get(i), newGaps.get(i), used);
        }
        for (Unit unit : now) {
            Match match = matches.get(unit.number());
            if (match != null) {
                align(match.number(), unit.number());
            }
        }
    }

    private void sameInOrder(
            List<Unit> old, List<Unit> now, Set<Unit> used, List<List<Unit>> oldGaps, List<List<Unit>> newGaps) {
        int atOld = 0;
        int atNew = 0;
        List<String> oldKeys = old.stream().map(this::key).toList();
        List<String> newKeys = now.stream().map(this::key).toList();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(oldKeys, newKeys, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                for (int i = 0; i < delta.getSource().size(); i++) {
                    same(old.get(atOld++), now.get(atNew++), used);
                }
            } else {
                int oldEnd = atOld + delta.getSource().size();
                int newEnd = atNew + delta.getTarget().size();
                oldGaps.add(old.subList(atOld, oldEnd));
                newGaps.add(now.subList(atNew, newEnd));
                atOld = oldEnd;
                atNew = newEnd;
            }
        }
    }

    private String key(Unit unit) {
        Look look = look(unit);
        return look.shape() + "\0" + look.text();
    }

    private Look look(Unit unit) {
        return looks.computeIfAbsent(unit, Look::of);
    }

    private void same(Unit old, Unit now, Set<Unit> used) {
        boolean isMarked = !Objects.equals(look(old).done(), look(now).done());
        match(old, now, isMarked ? Kind.MARKED : Kind.SAME, used);
    }

    private void match(Unit old, Unit now, Kind kind, Set<Unit> used) {
        used.add(old);
        matches.put(now.number(), new Match(old.number(), kind));
    }

    /** Sections may come in another order. */
    private void headings(List<Unit> old, List<Unit> now, Set<Unit> used) {
        for (Unit unit : now) {
            if (unit.level() > 0 && !matches.containsKey(unit.number())) {
                old.stream()
                        .filter(other -> other.level() > 0 && !used.contains(other))
                        .filter(other -> other.text().equals(unit.text()))
                        .findFirst()
                        .ifPresent(other -> same(other, unit, used));
            }
        }
    }

    private void alike(List<Unit> old, List<Unit> now, Set<Unit> used) {
        if ((long) old.size() * now.size() > (long) MOST_COMPARED * MOST_COMPARED) {
            return;
        }
        int from = 0;
        for (Unit unit : now) {
            int best = matches.containsKey(unit.number()) ? -1 : best(old, from, unit, used);
            if (best >= 0) {
                match(old.get(best), unit, Kind.CHANGED, used);
                from = best + 1;
            }
        }
    }

    private int best(List<Unit> old, int from, Unit unit, Set<Unit> used) {
        int best = -1;
        double most = ALIKE;
        for (int i = from; i < old.size(); i++) {
            double likeness = used.contains(old.get(i)) ? 0 : likeness(old.get(i), unit);
            if (likeness > most || (likeness == most && best < 0)) {
                most = likeness;
                best = i;
            }
        }
        return best;
    }

    /** A heading is known by what stands under it too. */
    private double likeness(Unit old, Unit now) {
        double own = look(old).likeness(look(now));
        boolean isOneKind = look(old).shape().equals(look(now).shape());
        return isOneKind && now.level() > 0
                ? Math.max(own, Look.share(counted(before, old), counted(after, now)))
                : own;
    }

    private static Map<String, Integer> counted(Tree tree, Unit unit) {
        Map<String, Integer> counted = new HashMap<>();
        tree.below(unit).forEach(text -> counted.put(text, 1));
        return counted;
    }
}
