package io.mimiq.knowledge.account;

import static java.util.stream.Collectors.toMap;

import io.mimiq.knowledge.account.Ledger.Line;
import io.mimiq.knowledge.alignment.Match;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Revised.Carried;
import io.mimiq.platform.contracts.knowledge.Revised.How;
import io.mimiq.platform.reading.Unit;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Carries over to the units of a revision what became of them in earlier ones, the newest of those first. */
final class Carrying {

    static final String SINCE = "changed on the page since";

    private final Set<String> statements;
    private final Set<String> sections;
    private final Set<String> outdated;
    private final Set<String> headings = new LinkedHashSet<>();
    private final Set<String> replaced = new HashSet<>();
    private final Map<Integer, Carried> carried = new TreeMap<>();
    /** Units that a revision did not have, which is newer than the one that is looked at: the document said them anew. */
    private final Set<Integer> anew = new HashSet<>();

    /**
     * @param statements of the page
     * @param sections of the page
     * @param outdated statements that may be replaced: they rest on the earlier revisions alone
     */
    Carrying(Set<String> statements, Set<String> sections, Set<String> outdated) {
        this.statements = statements;
        this.sections = sections;
        this.outdated = outdated;
    }

    /**
     * @param units all new ones, in reading order
     * @param matches by the number of the new unit
     */
    void carry(List<Unit> units, Map<Integer, Match> matches, Ledger ledger) {
        Map<Integer, Line> lines =
                ledger.lines().stream().collect(toMap(line -> line.entry().number(), line -> line));
        ledger.lines().stream()
                .flatMap(line -> Stream.ofNullable(line.fate().sectionId()))
                .filter(sections::contains)
                .forEach(headings::add);
        for (Unit unit : units) {
            Match match = matches.get(unit.number());
            Line line = match == null ? null : lines.get(match.number());
            if (match != null
                    && line != null
                    && !carried.containsKey(unit.number())
                    && isAtHome(unit, matches, lines)) {
                carried(unit.number(), match, line).ifPresent(found -> carried.put(unit.number(), found));
            }
        }
        units.stream()
                .map(Unit::number)
                .filter(unit -> !isSaid(matches.get(unit)))
                .forEach(anew::add);
    }

    /** Not under what this revision takes for another section than a newer one does. */
    private boolean isAtHome(Unit unit, Map<Integer, Match> matches, Map<Integer, Line> lines) {
        return unit.headings().stream().allMatch(heading -> {
            Carried known = carried.get(heading);
            Match match = matches.get(heading);
            Line line = match == null ? null : lines.get(match.number());
            return known == null
                    || line == null
                    || Objects.equals(known.sectionId(), line.fate().sectionId());
        });
    }

    /** The units carried so far come in the order of this revision, whatever newer one they are known from. */
    void order(Map<Integer, Match> matches) {
        carried.replaceAll((unit, known) -> {
            Match match = matches.get(unit);
            return match == null
                    ? known
                    : new Carried(
                            unit, match.number(), known.how(), known.statementId(), known.sectionId(), known.reason());
        });
    }

    private static boolean isSaid(@Nullable Match match) {
        return match != null && match.kind() != Match.Kind.CHANGED;
    }

    /** The sections that were headings and that no unit is any more. */
    List<String> outdatedSections() {
        Set<String> left = new LinkedHashSet<>(headings);
        carried.values().forEach(each -> left.remove(each.sectionId()));
        return List.copyOf(left);
    }

    List<Carried> carried() {
        return List.copyOf(carried.values());
    }

    private Optional<Carried> carried(int unit, Match match, Line line) {
        How how = How.valueOf(match.kind().name());
        int was = match.number();
        String section = line.fate().sectionId();
        String statement = line.fate().statementId();
        if (section != null) {
            return sections.contains(section) ? found(unit, was, how, null, section, null) : Optional.empty();
        }
        boolean isSaid = line.state() == State.KEPT || line.state() == State.CONFIRMED;
        if (!isSaid || statement == null) {
            return Optional.empty();
        }
        if (!statements.contains(statement)) {
            boolean isOfPerson = how != How.CHANGED && !anew.contains(unit);
            return isOfPerson ? found(unit, was, how, null, null, SINCE) : Optional.empty();
        }
        boolean isFree = how != How.CHANGED || (outdated.contains(statement) && replaced.add(statement));
        return isFree ? found(unit, was, how, statement, null, null) : Optional.empty();
    }

    private static Optional<Carried> found(
            int unit, int was, How how, @Nullable String statement, @Nullable String section, @Nullable String reason) {
        return Optional.of(new Carried(unit, was, how, statement, section, reason));
    }
}
