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
    /** The heading that all others stand under: so do a document's properties and pictures that come before it. */
    private final Optional<Integer> only;

    private @Nullable Place loose;

    /** @param about finds the section that a note without headings is about */
    Placement(ChangeSetRequest request, Page page, Supplier<Optional<Place>> about) {
        this.request = request;
        this.page = page;
        this.about = about;
        page.sections.forEach(section -> unused(section.parent, section.heading).add(section));
        root = Titles.of(request.source())
                .map(title -> place(page.top, title, "title", Optional::empty))
                .orElse(null);
        List<Unit> all = request.source().reading().units();
        List<Unit> preface = all.stream().takeWhile(unit -> unit.level() == 0).toList();
        boolean isBeforeAll = !preface.isEmpty()
                && preface.size() < all.size()
                && request.source().first() == 1;
        if (root == null && isBeforeAll && preface.stream().anyMatch(Placement::isSentence)) {
            loose = place(page.top, Titles.NOTES, "notes", Optional::empty);
        }
        for (Unit unit : all.subList(0, request.source().last())) {
            if (unit.level() > 0) {
                String heading = Titles.cut(unit.text(), Operation.MAX_HEADING - 1);
                Place place = place(above(unit), heading, "heading-" + unit.number(), () -> next(unit));
                byHeading.put(unit.number(), place);
            }
        }
        List<Integer> tops = request.source().reading().units().stream()
                .filter(unit -> unit.level() > 0 && unit.headings().isEmpty())
                .map(Unit::number)
                .limit(2)
                .toList();
        boolean isOnly = loose == null && tops.size() == 1 && byHeading.containsKey(tops.get(0));
        only = isOnly ? Optional.of(tops.get(0)) : Optional.empty();
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
        Place found = loose != null
                ? loose
                : about.get().orElseGet(() -> place(page.top, Titles.NOTES, "notes", Optional::empty));
        loose = found;
        return found;
    }

    /** Whether no heading says what it is about. */
    boolean isLoose(Unit unit) {
        return unit.headings().isEmpty() && root == null && only.isEmpty();
    }

    private static boolean isSentence(Unit unit) {
        String text = unit.text().strip();
        return unit.kind() != Unit.Kind.IMAGE
                && unit.kind() != Unit.Kind.COMMENT
                && !text.isEmpty()
                && ".!?:。！？".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private Place heading(int number) {
        return Objects.requireNonNull(byHeading.get(number));
    }

    private Place above(Unit unit) {
        int depth = unit.headings().size();
        Place top = root == null ? page.top : root;
        return depth == 0 ? top : heading(unit.headings().get(depth - 1));
    }

    private Place place(Place above, String heading, String name, Supplier<Optional<Place>> next) {
        // the page has no level below the lowest
        Place parent = above.level == Operation.MAX_LEVEL ? above.parent : above;
        Place found = unused(parent, heading).poll();
        if (found == null) {
            found = new Place(request.newId(name, 0), heading, parent.level + 1, parent);
            parent.children.add(index(above, parent, heading, next), found);
        }
        lastChild.put(parent, found);
        return found;
    }

    /** Where a new section goes: behind what comes before it in the source, else before what comes next there. */
    private int index(Place above, Place parent, String heading, Supplier<Optional<Place>> next) {
        Place last = lastChild.get(parent);
        Place before = last == null && above != parent ? above : last;
        if (before != null) {
            return parent.children.indexOf(before) + 1;
        }
        Optional<Place> following = next.get();
        return following.isPresent()
                ? parent.children.indexOf(following.get())
                : Series.index(
                        heading,
                        parent.children.stream().map(child -> child.heading).toList());
    }

    /** The section of the page that the next heading beside this one is. */
    private Optional<Place> next(Unit heading) {
        Place parent = above(heading);
        return request.source().reading().units().stream()
                .skip(heading.number())
                .filter(unit -> unit.level() > 0 && unit.headings().equals(heading.headings()))
                .flatMap(unit -> unused(parent, unit.text()).stream().limit(1))
                .findFirst();
    }

    private Deque<Place> unused(Place parent, String heading) {
        return unused.computeIfAbsent(List.of(parent, Titles.key(heading)), key -> new ArrayDeque<>());
    }
}
