package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sections that the units of a source go to: one for each of its headings, each the next equal one of the page or
 * else a new one. What stands under no heading goes to one section together.
 */
final class Placement {

    private final ChangeSetRequest request;
    private final Page page;
    private final Supplier<Optional<Place>> about;
    private final Map<List<Object>, Deque<Place>> unused = new HashMap<>();
    private final Map<Place, Place> lastChild = new HashMap<>();
    private final Map<Integer, Place> byHeading = new HashMap<>();
    private final @Nullable Place root;
    /** The heading that all others stand under: so does what comes before it. */
    private final Optional<Integer> only;

    private @Nullable Place loose;

    /** @param about finds the section that a note without headings is about */
    Placement(ChangeSetRequest request, Page page, Supplier<Optional<Place>> about) {
        this.request = request;
        this.page = page;
        this.about = about;
        page.sections.forEach(section -> unused(section.parent, section.heading).add(section));
        root = Titles.of(request.source())
                .map(title -> place(page.top, title, "title"))
                .orElse(null);
        for (Unit unit :
                request.source().reading().units().subList(0, request.source().last())) {
            if (unit.level() > 0) {
                String heading = Titles.cut(unit.text(), Operation.MAX_HEADING - 1);
                byHeading.put(unit.number(), place(above(unit), heading, "heading-" + unit.number()));
            }
        }
        List<Integer> tops = request.source().reading().units().stream()
                .filter(unit -> unit.level() > 0 && unit.headings().isEmpty())
                .map(Unit::number)
                .limit(2)
                .toList();
        only = tops.size() == 1 && byHeading.containsKey(tops.get(0)) ? Optional.of(tops.get(0)) : Optional.empty();
    }

    /** Of a heading the section it is; of everything else the section it stands in. */
    Place of(Unit unit) {
        if (unit.level() > 0) {
            return heading(unit.number());
        } else if (!unit.headings().isEmpty() || root != null) {
            return above(unit);
        } else if (only.isPresent()) {
            return heading(only.get());
        }
        Place found = loose != null ? loose : about.get().orElseGet(() -> place(page.top, Titles.NOTES, "notes"));
        loose = found;
        return found;
    }

    /** Whether no heading says what it is about. */
    boolean isLoose(Unit unit) {
        return unit.headings().isEmpty() && root == null && only.isEmpty();
    }

    private Place heading(int number) {
        return Objects.requireNonNull(byHeading.get(number));
    }

    private Place above(Unit unit) {
        int depth = unit.headings().size();
        Place top = root == null ? page.top : root;
        return depth == 0 ? top : heading(unit.headings().get(depth - 1));
    }

    private Place place(Place above, String heading, String name) {
        // the page has no level below the lowest
        Place parent = above.level == Operation.MAX_LEVEL ? above.parent : above;
        Place found = unused(parent, heading).poll();
        if (found == null) {
            found = new Place(request.newId(name, 0), heading, parent.level + 1, parent);
            Place before = lastChild.get(parent);
            if (before == null) {
                before = above == parent ? alike(parent, heading) : above;
            }
            parent.children.add(before == null ? parent.children.size() : parent.children.indexOf(before) + 1, found);
        }
        lastChild.put(parent, found);
        return found;
    }

    /** The last section whose heading differs only in its date or number: the meeting before this one. */
    private static @Nullable Place alike(Place parent, String heading) {
        String pattern = Titles.pattern(heading);
        return parent.children.stream()
                .filter(child -> Titles.pattern(child.heading).equals(pattern))
                .reduce((first, last) -> last)
                .orElse(null);
    }

    private Deque<Place> unused(Place parent, String heading) {
        return unused.computeIfAbsent(List.of(parent, Titles.key(heading)), key -> new ArrayDeque<>());
    }
}
