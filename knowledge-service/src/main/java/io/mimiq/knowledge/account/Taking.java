package io.mimiq.knowledge.account;

import io.mimiq.knowledge.account.Ledger.Line;
import io.mimiq.knowledge.changeset.Account.Entry;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.Section;
import io.mimiq.knowledge.page.Span;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.AddStatement;
import io.mimiq.platform.contracts.knowledge.Operation.MoveSection;
import io.mimiq.platform.contracts.knowledge.Operation.UpsertSection;
import io.mimiq.platform.contracts.knowledge.Wording;
import io.mimiq.platform.reading.Bond;
import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes units of a source onto the page, to their place in its order: behind the nearest before them that stands there,
 * else right before the nearest after them, else at the end of their section. That is the one of what they belong to, of
 * their innermost heading that is on the page, of their neighbours under that heading, or one called like the source.
 */
final class Taking {

    private static final Set<State> ON_PAGE = EnumSet.of(State.KEPT, State.CONFIRMED, State.CONTESTED);

    private final KnowledgePage page;
    private final String text;
    private final String title;
    private final Reading reading;
    private final Supplier<String> newId;
    private final Map<Span, Unit> units = new HashMap<>();
    private final Placed placed;
    private final Set<Integer> takenHeadings = new HashSet<>();
    private final List<Operation> operations = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable String titled;
    /** The section that the first heading of the source is on the page so far. */
    private @Nullable String first;

    /** @param title of the section for units that have no other place */
    Taking(KnowledgePage page, String text, String title, Reading reading, Supplier<String> newId) {
        this.page = page;
        this.text = text;
        this.title = Wording.title(title);
        this.reading = reading;
        this.newId = newId;
        this.placed = new Placed(page);
        reading.units().forEach(unit -> units.put(new Span(unit.start(), unit.end()), unit));
        this.titled = page.sections().stream()
                .filter(section ->
                        section.heading().equals(title) || section.heading().equals(this.title))
                .map(Section::id)
                .findFirst()
                .orElse(null);
    }

    /** The units with these numbers and those under them that are not on the page. Empty if a number is unknown. */
    static Optional<Set<Integer>> wanted(Ledger ledger, Collection<Integer> numbers) {
        Set<Integer> known = new HashSet<>();
        Set<Integer> wanted = new HashSet<>();
        Set<Integer> asked = new HashSet<>(numbers);
        for (Line line : ledger.lines()) {
            known.add(line.entry().number());
            boolean meant = asked.contains(line.entry().number())
                    || line.entry().headings().stream().anyMatch(asked::contains);
            if (meant && !ON_PAGE.contains(line.state())) {
                wanted.add(line.entry().number());
            }
        }
        return known.containsAll(asked) ? Optional.of(wanted) : Optional.empty();
    }

    void take(Ledger ledger, Set<Integer> wanted) {
        Set<Integer> taken = withParents(ledger, wanted);
        ledger.lines().forEach(placed::note);
        first = placed.headingAfter(0);
        for (Line line : ledger.lines()) {
            Entry entry = line.entry();
            if (!taken.contains(entry.number())) {
                nest(entry);
            } else if (entry.kind() == Unit.Kind.HEADING) {
                takeHeading(entry);
            } else {
                takeUnit(entry);
            }
        }
    }

    /** An item means little without the items and labels above it: those that are not on the page come along. */
    private Set<Integer> withParents(Ledger ledger, Set<Integer> wanted) {
        Set<Integer> parents = new HashSet<>();
        for (Line line : ledger.lines()) {
            Unit unit = units.get(line.entry().span());
            if (unit != null && wanted.contains(line.entry().number())) {
                parents.addAll(unit.parents());
            }
        }
        Set<Integer> taken = new HashSet<>(wanted);
        for (Line line : ledger.lines()) {
            if (parents.contains(line.entry().number()) && !ON_PAGE.contains(line.state())) {
                taken.add(line.entry().number());
            }
        }
        return taken;
    }

    List<Operation> operations() {
        return operations;
    }

    /** What became of the units that were taken. */
    List<Entry> entries() {
        return entries;
    }

    /** A heading that came onto the page before the one that it stands under goes below that. */
    private void nest(Entry entry) {
        String section = placed.headingSection(entry.number());
        String above =
                takenHeadings.contains(Placed.heading(entry)) ? placed.headingSection(Placed.heading(entry)) : null;
        if (section != null && above != null && placed.level(section) <= placed.level(above)) {
            int level = below(above);
            String heading = page.section(section).orElseThrow().heading();
            operations.add(new UpsertSection(newId.get(), section, heading, null, null, level));
            placed.level(section, level);
            takenHeadings.add(entry.number());
        }
    }

    private void takeHeading(Entry heading) {
        Optional<String> parent = placed.home(heading);
        String previous = placed.headingBefore(heading.number());
        String next = placed.headingAfter(heading.number());
        String section;
        if (previous != null || next == null) {
            int level = parent.map(this::below).orElse(Operation.MIN_LEVEL);
            String before = previous == null ? placed.sectionBefore(heading.number()) : previous;
            section = add(name(heading), level, before == null ? titled : before);
        } else {
            section = addBefore(next, name(heading), placed.level(next));
        }
        placed.heading(heading, section);
        takenHeadings.add(heading.number());
        entries.add(heading.kept(null, section));
    }

    private int below(String section) {
        return Math.min(placed.level(section) + 1, Operation.MAX_LEVEL);
    }

    private void takeUnit(Entry entry) {
        Unit unit = units.get(entry.span());
        List<Integer> parents = unit == null ? List.of() : unit.parents();
        String section = placed.sectionOf(parents)
                .or(() -> placed.home(entry))
                .or(() -> placed.besides(entry))
                .orElseGet(this::titledSection);
        String statement = newId.get();
        operations.add(add(entry, statement, section, unit));
        placed.statement(entry, statement, section);
        entries.add(entry.kept(statement, null));
    }

    private AddStatement add(Entry entry, String statement, String section, @Nullable Unit unit) {
        Map.Entry<Integer, String> previous = placed.statementBefore(section, entry.number());
        Map.Entry<Integer, String> next = placed.statementAfter(section, entry.number());
        Bond back = previous == null || unit == null ? Bond.NONE : Bond.of(reading, previous.getKey(), unit.number());
        Bond forth = next == null || unit == null ? Bond.NONE : Bond.of(reading, unit.number(), next.getKey());
        String words = unit == null ? words(entry) : unit.text();
        List<Operation.Span> evidence = List.of(new Operation.Span(entry.start(), entry.end()));
        if (next != null && (previous == null || forth.isCloserThan(back))) {
            Form form = unit == null ? null : forth.of(unit.form());
            return new AddStatement(newId.get(), statement, words, section, evidence, null, form, next.getValue());
        }
        String after = previous == null ? null : previous.getValue();
        Form form = unit == null ? null : after == null ? unit.form() : back.of(unit.form());
        return new AddStatement(newId.get(), statement, words, section, evidence, after, form);
    }

    private String titledSection() {
        if (titled == null) {
            titled = first == null
                    ? add(title, Operation.MIN_LEVEL, null)
                    : addBefore(first, title, Operation.MIN_LEVEL);
        }
        return titled;
    }

    private String add(String heading, int level, @Nullable String after) {
        String section = newId.get();
        operations.add(new UpsertSection(newId.get(), section, heading, null, after, level));
        placed.level(section, level);
        return section;
    }

    private String addBefore(String next, String heading, int level) {
        List<String> order = page.sections().stream().map(Section::id).toList();
        int index = order.indexOf(next);
        String section = add(heading, level, index == 0 ? null : order.get(index - 1));
        if (index == 0) {
            operations.add(new MoveSection(newId.get(), section, null));
        }
        return section;
    }

    private String words(Entry entry) {
        return Wording.singleLine(entry.span().of(text));
    }

    private String name(Entry heading) {
        Unit unit = units.get(heading.span());
        String name = unit == null ? words(heading) : unit.text();
        return name.length() <= Operation.MAX_HEADING ? name : name.substring(0, Operation.MAX_HEADING);
    }
}
