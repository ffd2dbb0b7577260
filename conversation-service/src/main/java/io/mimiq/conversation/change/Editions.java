package io.mimiq.conversation.change;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.mimiq.platform.contracts.knowledge.Disposition;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Revised;
import io.mimiq.platform.contracts.knowledge.Revised.Carried;
import io.mimiq.platform.contracts.knowledge.Revised.How;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page owes to the earlier revisions of a document, next to the newest one. */
final class Editions {

    private final Knowledge page;
    private final Revised revised;
    private final Map<Integer, Carried> carried;
    private final Set<String> outdated;
    private final Set<Integer> relaid;
    private final Map<String, String> sectionOf = new HashMap<>();
    private final Map<String, Knowledge.Section> sections;

    Editions(Knowledge page, Revised revised) {
        this.page = page;
        this.revised = revised;
        this.carried = revised.units().stream().collect(toMap(Carried::unit, identity()));
        this.outdated = Set.copyOf(revised.outdated());
        this.relaid = Set.copyOf(revised.relaid());
        this.sections = page.sections().stream().collect(toMap(Knowledge.Section::id, identity()));
        page.sections().forEach(section -> section.statements().forEach(id -> sectionOf.put(id, section.id())));
    }

    /** The page as if the earlier revisions had never been read. */
    Knowledge without() {
        return new Knowledge(
                page.version(),
                page.title(),
                page.sections().stream().map(this::without).toList(),
                page.statements().stream()
                        .filter(statement -> !outdated.contains(statement.id()))
                        .toList());
    }

    private Knowledge.Section without(Knowledge.Section section) {
        return section.statements().stream().anyMatch(outdated::contains)
                ? Cutting.cut(section, outdated::contains)
                : section;
    }

    /** Whether nothing is new of these units. */
    boolean isAllSame(List<Unit> units) {
        return units.stream().allMatch(unit -> {
            Carried known = carried.get(unit.number());
            return known != null && known.how() == How.SAME;
        });
    }

    /** Where the headings of these units are on the page. */
    List<Disposition> headings(List<Unit> units) {
        return units.stream()
                .map(unit -> carried.get(unit.number()))
                .filter(known -> known != null && known.sectionId() != null)
                .map(known -> kept(units.get(known.unit() - units.get(0).number()), known.sectionId()))
                .toList();
    }

    private static Disposition kept(Unit heading, @Nullable String sectionId) {
        return new Disposition(heading.start(), heading.end(), State.KEPT, sectionId, null);
    }

    @Nullable Carried carried(Unit unit) {
        return carried.get(unit.number());
    }

    /** The sections in which these units, which were there before, are laid out anew. */
    Set<String> relaid(List<Unit> units) {
        return units.stream()
                .filter(unit -> relaid.contains(unit.number()))
                .flatMap(unit -> Stream.ofNullable(carried.get(unit.number())))
                .flatMap(known -> Stream.ofNullable(known.statementId()))
                .flatMap(statement -> Stream.ofNullable(sectionOf.get(statement)))
                .collect(toCollection(LinkedHashSet::new));
    }

    /** The statement that a unit is as it was, or as a task that was marked since. */
    @Nullable String same(Unit unit) {
        Carried known = carried.get(unit.number());
        return known == null || known.how() == How.CHANGED ? null : known.statementId();
    }

    /** The statement that a unit was in other words. */
    @Nullable String changed(Unit unit) {
        Carried known = carried.get(unit.number());
        return known == null || known.how() != How.CHANGED ? null : known.statementId();
    }

    /** Those of the page, in its order. */
    List<Knowledge.Section> sections() {
        return page.sections();
    }

    boolean hasSection(String id) {
        return sections.containsKey(id);
    }

    Knowledge.Section section(String id) {
        return Objects.requireNonNull(sections.get(id));
    }

    @Nullable String sectionOf(String statementId) {
        return sectionOf.get(statementId);
    }

    /** The outdated statements but these, in the order of the page. */
    List<String> removed(Set<String> kept) {
        return page.sections().stream()
                .flatMap(section -> section.statements().stream())
                .filter(id -> outdated.contains(id) && !kept.contains(id))
                .toList();
    }

    /**
     * The sections that go with their headings because nothing else stands in or under them, the innermost first.
     *
     * @param removed statements
     * @param used sections that the newest revision has
     */
    List<String> removedSections(List<String> removed, Set<String> used) {
        Set<String> headings = new HashSet<>(revised.sections());
        headings.removeAll(used);
        Set<String> gone = new HashSet<>(removed);
        List<String> going = new ArrayList<>();
        List<Knowledge.Section> all = page.sections();
        for (int i = all.size() - 1; i >= 0; i--) {
            Knowledge.Section section = all.get(i);
            boolean isBare = gone.containsAll(section.statements()) && isOnlyStatements(section);
            if (headings.contains(section.id()) && isBare && going.containsAll(under(i))) {
                going.add(section.id());
            }
        }
        return going;
    }

    private static boolean isOnlyStatements(Knowledge.Section section) {
        return !section.statements().isEmpty() || section.body().isBlank();
    }

    private Set<String> under(int index) {
        List<Knowledge.Section> all = page.sections();
        int end = index + 1;
        while (end < all.size() && all.get(end).level() > all.get(index).level()) {
            end++;
        }
        return all.subList(index + 1, end).stream().map(Knowledge.Section::id).collect(toSet());
    }
}
