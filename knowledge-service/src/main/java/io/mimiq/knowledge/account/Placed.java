package io.mimiq.knowledge.account;

import io.mimiq.knowledge.account.Ledger.Line;
import io.mimiq.knowledge.changeset.Account.Entry;
import io.mimiq.knowledge.page.KnowledgePage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where the units of a source stand on the page, in the order of the source. */
final class Placed {

    private final Map<String, String> sectionOf;
    private final Map<String, Integer> levels = new HashMap<>();
    /** The sections that headings are. */
    private final TreeMap<Integer, String> headings = new TreeMap<>();
    /** The sections that anything of the source is or stands in. */
    private final TreeMap<Integer, String> sections = new TreeMap<>();
    /** The statements of each section. */
    private final Map<String, TreeMap<Integer, String>> statements = new HashMap<>();
    /** The sections of the statements under each heading; 0 stands for none. */
    private final Map<Integer, TreeMap<Integer, String>> under = new HashMap<>();

    Placed(KnowledgePage page) {
        this.sectionOf = page.sectionIds();
        page.sections().forEach(section -> levels.put(section.id(), section.level()));
    }

    /** The number of the innermost heading of a unit; 0 if it has none. */
    static int heading(Entry entry) {
        return entry.headings().isEmpty()
                ? 0
                : entry.headings().get(entry.headings().size() - 1);
    }

    void note(Line line) {
        String section = line.fate().sectionId();
        String statement = line.fate().statementId();
        if (section != null && levels.containsKey(section)) {
            heading(line.entry(), section);
        } else if (statement != null && sectionOf.containsKey(statement)) {
            statement(line.entry(), statement, sectionOf.get(statement));
        }
    }

    void heading(Entry entry, String section) {
        headings.put(entry.number(), section);
        sections.put(entry.number(), section);
    }

    void statement(Entry entry, String statement, String section) {
        sections.put(entry.number(), section);
        statements.computeIfAbsent(section, first -> new TreeMap<>()).put(entry.number(), statement);
        under.computeIfAbsent(heading(entry), first -> new TreeMap<>()).put(entry.number(), section);
    }

    void level(String section, int level) {
        levels.put(section, level);
    }

    int level(String section) {
        return Objects.requireNonNull(levels.get(section));
    }

    @Nullable String headingSection(int number) {
        return headings.get(number);
    }

    @Nullable String headingBefore(int number) {
        return value(headings.lowerEntry(number));
    }

    @Nullable String headingAfter(int number) {
        return value(headings.higherEntry(number));
    }

    /** The section of what comes nearest before a unit. */
    @Nullable String sectionBefore(int number) {
        return value(sections.lowerEntry(number));
    }

    /** The section of the innermost of these that is on the page. */
    Optional<String> sectionOf(List<Integer> numbers) {
        return innermost(numbers, sections);
    }

    /** The section of the innermost heading that is one. */
    Optional<String> home(Entry entry) {
        return innermost(entry.headings(), headings);
    }

    /** The section of the nearest neighbour under the same heading. */
    Optional<String> besides(Entry entry) {
        TreeMap<Integer, String> neighbours = under.getOrDefault(heading(entry), new TreeMap<>());
        return Optional.ofNullable(value(neighbours.lowerEntry(entry.number())))
                .or(() -> Optional.ofNullable(value(neighbours.higherEntry(entry.number()))));
    }

    Map.@Nullable Entry<Integer, String> statementBefore(String section, int number) {
        return statements(section).lowerEntry(number);
    }

    Map.@Nullable Entry<Integer, String> statementAfter(String section, int number) {
        return statements(section).higherEntry(number);
    }

    private TreeMap<Integer, String> statements(String section) {
        return statements.getOrDefault(section, new TreeMap<>());
    }

    private static Optional<String> innermost(List<Integer> numbers, Map<Integer, String> sections) {
        for (int i = numbers.size() - 1; i >= 0; i--) {
            String section = sections.get(numbers.get(i));
            if (section != null) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    private static @Nullable String value(Map.@Nullable Entry<Integer, String> entry) {
        return entry == null ? null : entry.getValue();
    }
}
