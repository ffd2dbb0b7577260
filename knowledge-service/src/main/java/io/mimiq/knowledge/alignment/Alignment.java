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
import java.util.Optional;
import java.util.Set;

/**
 * Finds for the units of an edition what they were in the one before. Units match only below matching ones, and in their
 * order; of headings that is the order no longer matters. What still says the same under the same heading matches in any
 * order, depth or kind of list. So a text that moved to another section is gone in the one and new in the other.
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
    /** The old units that match. */
    private final Set<Integer> used = new HashSet<>();
    /** The new headings that old ones are. */
    private final Map<Integer, Integer> headings = new HashMap<>(Map.of(Tree.ROOT, Tree.ROOT));

    private Alignment(Reading before, Reading after) {
        this.before = new Tree(before);
        this.after = new Tree(after);
    }

    /** By the number of the new unit; those that are new are missing. */
    public static Map<Integer, Match> of(Reading before, Reading after) {
        Alignment alignment = new Alignment(before, after);
        alignment.align(Tree.ROOT, Tree.ROOT);
        after.units().forEach(alignment::elsewhere);
        return alignment.matches;
    }

    private void align(int oldParent, int newParent) {
        List<Unit> old = before.children(oldParent).stream()
                .filter(unit -> !used.contains(unit.number()))
                .toList();
        List<Unit> now = after.children(newParent).stream()
                .filter(unit -> !matches.containsKey(unit.number()))
                .toList();
        List<List<Unit>> oldGaps = new ArrayList<>();
        List<List<Unit>> newGaps = new ArrayList<>();
        sameInOrder(old, now, oldGaps, newGaps);
        headings(old, now);
        for (int i = 0; i < oldGaps.size(); i++) {
            alike(oldGaps.get(i), newGaps.get(i));
        }
        for (Unit unit : now) {
            Match match = matches.get(unit.number());
            if (match != null) {
                align(match.number(), unit.number());
            }
        }
    }

    private void sameInOrder(List<Unit> old, List<Unit> now, List<List<Unit>> oldGaps, List<List<Unit>> newGaps) {
        int atOld = 0;
        int atNew = 0;
        List<String> oldKeys = old.stream().map(this::key).toList();
        List<String> newKeys = now.stream().map(this::key).toList();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(oldKeys, newKeys, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                for (int i = 0; i < delta.getSource().size(); i++) {
                    same(old.get(atOld++), now.get(atNew++));
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

    private void same(Unit old, Unit now) {
        Boolean before = look(old).done();
        Boolean since = look(now).done();
        boolean isMarked = before != null && since != null && !before.equals(since);
        match(old, now, isMarked ? Kind.MARKED : Kind.SAME);
    }

    private void match(Unit old, Unit now, Kind kind) {
        used.add(old.number());
        matches.put(now.number(), new Match(old.number(), kind));
        if (now.level() > 0) {
            headings.put(old.number(), now.number());
        }
    }

    /** Sections may come in another order. */
    private void headings(List<Unit> old, List<Unit> now) {
        for (Unit unit : now) {
            if (unit.level() > 0 && !matches.containsKey(unit.number())) {
                old.stream()
                        .filter(other -> other.level() > 0 && !used.contains(other.number()))
                        .filter(other -> other.text().equals(unit.text()))
                        .findFirst()
                        .ifPresent(other -> same(other, unit));
            }
        }
    }

    private void alike(List<Unit> old, List<Unit> now) {
        if ((long) old.size() * now.size() > (long) MOST_COMPARED * MOST_COMPARED) {
            return;
        }
        int from = 0;
        for (Unit unit : now) {
            boolean isKnown = matches.containsKey(unit.number()) || origin(unit).isPresent();
            int best = isKnown ? -1 : best(old, from, unit);
            if (best >= 0) {
                match(old.get(best), unit, Kind.CHANGED);
                from = best + 1;
            }
        }
    }

    private int best(List<Unit> old, int from, Unit unit) {
        int best = -1;
        double most = ALIKE;
        for (int i = from; i < old.size(); i++) {
            boolean isTaken = used.contains(old.get(i).number()) || isElsewhere(old.get(i));
            double likeness = isTaken ? 0 : likeness(old.get(i), unit);
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

    /** What says the same under the same heading, and is nothing else so far. */
    private Optional<Unit> origin(Unit unit) {
        int heading = Tree.heading(unit);
        Match match = matches.get(heading);
        boolean isKnown = unit.level() == 0 && (heading == Tree.ROOT || match != null);
        return !isKnown
                ? Optional.empty()
                : before.saying(match == null ? Tree.ROOT : match.number(), unit.text()).stream()
                        .filter(old -> !used.contains(old.number()) && isOneKind(old, unit))
                        .findFirst();
    }

    private boolean isElsewhere(Unit old) {
        Integer heading = headings.get(Tree.heading(old));
        return old.level() == 0
                && heading != null
                && after.saying(heading, old.text()).stream()
                        .anyMatch(unit -> !matches.containsKey(unit.number()) && isOneKind(old, unit));
    }

    private static boolean isOneKind(Unit old, Unit now) {
        return old.form().block() == now.form().block();
    }

    private void elsewhere(Unit unit) {
        if (!matches.containsKey(unit.number())) {
            origin(unit).ifPresent(old -> {
                same(old, unit);
                align(old.number(), unit.number());
            });
        }
    }

    private static Map<String, Integer> counted(Tree tree, Unit unit) {
        Map<String, Integer> counted = new HashMap<>();
        tree.below(unit).forEach(text -> counted.put(text, 1));
        return counted;
    }
}
