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
 * source. What was known and what waits for a person stays where it is, so the form must fit what is really there.
 */
final class Following {

    /** A place in a section: behind a statement, or at the end if that is absent. */
    record Spot(@Nullable String after, Form form) {}

    /** What stands last in a section so far. */
    private static final class Last {
        private @Nullable String id;
        private @Nullable Known known;
        private boolean inMiddle;
        private List<Integer> containers = List.of();
        private Joint since = Joint.SAME_LINE;
    }

    private final Map<List<Object>, Known> lastOfKind = new HashMap<>();
    private final Map<Place, Last> lasts = new HashMap<>();
    /** The units that began the lists and quotes which are open now. */
    private List<Integer> containers = List.of();

    Following(List<Known> page) {
        page.forEach(known -> lastOfKind.put(kind(known.section(), known.context(), known.form()), known));
    }

    /** Must be told of every unit in order, before anything else about it. */
    void next(Unit unit, Place place) {
        Form form = unit.form();
        List<Integer> open =
                new ArrayList<>(containers.subList(0, Math.min(form.in().size() - form.opened(), containers.size())));
        while (open.size() < form.in().size()) {
            open.add(unit.number());
        }
        containers = open;
        Last last = last(place);
        last.since = last.since.compareTo(form.joint()) > 0 ? last.since : form.joint();
    }

    Spot spot(Unit unit, Place place, List<String> context) {
        Form form = unit.form();
        Last last = last(place);
        boolean isNeighbour = last.known != null
                && last.known.context().equals(context)
                && Forms.kind(last.known.form()).equals(Forms.kind(form));
        boolean joinsList = form.opened() > 0 || form.block() == Form.Block.ROW;
        Known sibling = joinsList && !isNeighbour && (last.id == null || last.known != null)
                ? lastOfKind.get(kind(place, context, form))
                : null;
        if (sibling != null) {
            return new Spot(sibling.id(), Forms.with(form, form.opened(), Joint.NEXT_LINE));
        } else if (last.id == null) {
            return new Spot(null, Forms.with(form, form.in().size(), Joint.APART));
        }
        Form fitting = Forms.with(form, form.in().size() - common(last.containers, containers), last.since);
        return new Spot(last.inMiddle ? last.id : null, fitting);
    }

    void added(Place place, String id, Spot spot) {
        stands(last(place), id, null, spot.after() != null);
    }

    void stays(Known known) {
        stands(last(known.section()), known.id(), known, true);
    }

    private void stands(Last last, String id, @Nullable Known known, boolean inMiddle) {
        last.id = id;
        last.known = known;
        last.inMiddle = inMiddle;
        last.containers = containers;
        last.since = Joint.SAME_LINE;
    }

    private static int common(List<Integer> one, List<Integer> other) {
        int common = 0;
        while (common < Math.min(one.size(), other.size()) && one.get(common).equals(other.get(common))) {
            common++;
        }
        return common;
    }

    private Last last(Place place) {
        return lasts.computeIfAbsent(place, p -> new Last());
    }

    private static List<Object> kind(Place place, List<String> context, Form form) {
        return List.of(place, context, Forms.kind(form));
    }
}
