package io.mimiq.conversation.provider.local;

import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Form.Joint;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the next statement of a source stands in its section: behind the one before it, in the shape it has in the
 * source. What was known and what waits for a person stays where it is, so that the form must fit what is really there.
 */
final class Following {

    /**
     * A place in a section.
     *
     * @param after the statement it follows; absent at the end
     */
    record Spot(@Nullable String after, Form form) {}

    private static final class Last {
        private @Nullable String id;
        private @Nullable Known known;
        private boolean inMiddle;
        private List<Integer> openedBy = List.of();
        private Joint since = Joint.SAME_LINE;
    }

    private final Map<List<Object>, Known> siblings = new HashMap<>();
    private final Map<Place, Last> lasts = new HashMap<>();
    private List<Integer> openedBy = List.of();

    Following(List<Known> page) {
        page.forEach(known -> siblings.put(kind(known.section(), known.parents(), known.form()), known));
    }

    /** Must be told of every unit in order, before anything else about it. */
    void next(Unit unit, Place place) {
        Form form = unit.form();
        int kept = Math.min(form.in().size() - form.opened(), openedBy.size());
        List<Integer> now = new ArrayList<>(openedBy.subList(0, kept));
        while (now.size() < form.in().size()) {
            now.add(unit.number());
        }
        openedBy = now;
        Last last = last(place);
        last.since = looser(last.since, form.joint());
    }

    Spot spot(Unit unit, Place place, List<String> parents) {
        Last last = last(place);
        Form form = unit.form();
        if (last.id == null) {
            Known sibling = Forms.isItem(form) || form.block() == Form.Block.ROW
                    ? siblings.get(kind(place, parents, form))
                    : null;
            return sibling == null
                    ? new Spot(null, Forms.with(form, form.in().size(), Joint.APART))
                    : new Spot(sibling.id(), Forms.with(form, form.opened(), Joint.NEXT_LINE));
        }
        Form fitting = Forms.with(form, form.in().size() - common(last.openedBy), last.since);
        if (last.known == null) {
            return new Spot(last.inMiddle ? last.id : null, fitting);
        } else if (last.known.parents().equals(parents) && Forms.areNeighbours(last.known.form(), form)) {
            return new Spot(last.id, fitting);
        }
        Known sibling = siblings.get(kind(place, parents, form));
        boolean inList = sibling != null && !parents.isEmpty();
        return inList
                ? new Spot(sibling.id(), Forms.with(form, form.opened(), Joint.NEXT_LINE))
                : new Spot(last.id, fitting);
    }

    void added(Place place, String id, Spot spot) {
        Last last = last(place);
        last.inMiddle = spot.after() != null;
        last.known = null;
        placed(last, id);
    }

    void stays(Known known) {
        Last last = last(known.section());
        last.known = known;
        last.inMiddle = true;
        placed(last, known.id());
    }

    private void placed(Last last, String id) {
        last.id = id;
        last.openedBy = openedBy;
        last.since = Joint.SAME_LINE;
    }

    private int common(List<Integer> before) {
        int common = 0;
        while (common < Math.min(before.size(), openedBy.size()) && before.get(common).equals(openedBy.get(common))) {
            common++;
        }
        return common;
    }

    private Last last(Place place) {
        return lasts.computeIfAbsent(place, p -> new Last());
    }

    private static Joint looser(Joint one, Joint other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static List<Object> kind(Place place, List<String> parents, Form form) {
        return List.of(
                place, parents, form.block(), form.columns(), form.in().stream().map(Form.Container::kind).toList());
    }
}
