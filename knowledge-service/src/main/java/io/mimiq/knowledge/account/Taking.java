package io.mimiq.knowledge.account;

import io.mimiq.knowledge.account.Ledger.Line;
import io.mimiq.knowledge.changeset.Account.Entry;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.Section;
import io.mimiq.knowledge.page.Span;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.AddStatement;
import io.mimiq.platform.contracts.knowledge.Operation.UpsertSection;
import io.mimiq.platform.contracts.knowledge.Wording;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes units of a source onto the page: to where their neighbours in the source stand, under the section that their
 * heading is, else under one that is called like the source.
 */
final class Taking {

    private static final Set<State> ON_PAGE = EnumSet.of(State.KEPT, State.CONFIRMED, State.CONTESTED);

    private final KnowledgePage page;
    private final String text;
    private final String title;
    private final Supplier<String> newId;
    private final Map<Span, Unit> units = new HashMap<>();
    private final Map<String, Integer> levels = new HashMap<>();
    private final Map<String, String> sectionOf;
    /** The section that a heading is, by its number. */
    private final Map<Integer, String> sections = new HashMap<>();
    /** The last statement under a heading so far, by the heading's number; 0 stands for none. */
    private final Map<Integer, String> statements = new HashMap<>();

    private final List<Operation> operations = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable String lastSection;
    private @Nullable String titled;

    /** @param title of the section for units that have no other place */
    Taking(KnowledgePage page, String text, String title, Reading reading, Supplier<String> newId) {
        this.page = page;
        this.text = text;
        this.title = title;
        this.newId = newId;
        this.sectionOf = new HashMap<>(page.sectionIds());
        reading.units().forEach(unit -> units.put(new Span(unit.start(), unit.end()), unit));
        page.sections().forEach(section -> levels.put(section.id(), section.level()));
        this.titled = page.sections().stream()
                .filter(section -> section.heading().equals(title))
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
        for (Line line : ledger.lines()) {
            if (!taken.contains(line.entry().number())) {
                pass(line);
            } else if (line.entry().kind() == Unit.Kind.HEADING) {
                takeHeading(line.entry());
            } else {
                takeUnit(line.entry());
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

    private void pass(Line line) {
        String section = line.fate().sectionId();
        String statement = line.fate().statementId();
        if (section != null && levels.containsKey(section)) {
            sections.put(line.entry().number(), section);
            lastSection = section;
        } else if (statement != null && sectionOf.containsKey(statement)) {
            statements.put(heading(line.entry()), statement);
            lastSection = sectionOf.get(statement);
        }
    }

    private void takeHeading(Entry heading) {
        String parent = home(heading).orElseGet(() -> titled);
        int level = parent == null ? Operation.MIN_LEVEL : Math.min(level(parent) + 1, Operation.MAX_LEVEL);
        String section = add(name(heading), level, Objects.requireNonNullElse(lastSection, ""), parent);
        sections.put(heading.number(), section);
        lastSection = section;
        entries.add(heading.kept(null, section));
    }

    private void takeUnit(Entry entry) {
        String after = statements.get(heading(entry));
        String section = after != null && home(entry).isEmpty()
                ? Objects.requireNonNull(sectionOf.get(after))
                : home(entry).orElseGet(this::titledSection);
        Unit unit = units.get(entry.span());
        String statement = newId.get();
        operations.add(new AddStatement(
                newId.get(),
                statement,
                unit == null ? words(entry) : unit.text(),
                section,
                List.of(new Operation.Span(entry.start(), entry.end())),
                after != null && section.equals(sectionOf.get(after)) ? after : null,
                unit == null ? null : unit.form()));
        sectionOf.put(statement, section);
        statements.put(heading(entry), statement);
        lastSection = section;
        entries.add(entry.kept(statement, null));
    }

    /** The section of the innermost heading that is one. */
    private Optional<String> home(Entry entry) {
        for (int i = entry.headings().size() - 1; i >= 0; i--) {
            String section = sections.get(entry.headings().get(i));
            if (section != null) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    private String titledSection() {
        if (titled == null) {
            titled = add(title, Operation.MIN_LEVEL, "", null);
        }
        return titled;
    }

    private String add(String heading, int level, String after, @Nullable String parent) {
        String section = newId.get();
        String behind = after.isEmpty() ? parent : after;
        operations.add(new UpsertSection(newId.get(), section, heading, null, behind, level));
        levels.put(section, level);
        return section;
    }

    private int level(String section) {
        return levels.getOrDefault(
                section, page.section(section).map(Section::level).orElse(Operation.MIN_LEVEL));
    }

    private static int heading(Entry entry) {
        return entry.headings().isEmpty()
                ? 0
                : entry.headings().get(entry.headings().size() - 1);
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
