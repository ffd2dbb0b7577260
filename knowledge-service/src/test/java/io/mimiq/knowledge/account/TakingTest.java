package io.mimiq.knowledge.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.mimiq.knowledge.Texts;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.Section;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.reading.Form.Container;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TakingTest {

    private static final String RUNBOOK = """
        # Backups

        Backups run at 02:00. They take an hour. Nobody needs to watch.

        Before you restore:

        - Tell the team.
          - In the channel.
          - By mail, too.
        - Stop the writers.

        ## Restore

        1. Get the key.
        2. Fetch the archive.
           ```sh
           restic restore latest
           ```
        3. Start the database.

        | Host | Disk |
        | --- | --- |
        | db-1 | 2 TB |
        | db-2 | 4 TB |

        > Never restore onto the primary. Ask first.
        """;

    /** How words stand on a page: what they are, and in which lists and quotes. */
    private record Shape(Unit.Kind kind, String text, List<Container.Kind> in, int level) {}

    @Test
    void goesBeforeTheNearestThatComesAfterIt() {
        Keeper keeper = new Keeper(RUNBOOK).keep("Backups run at 02:00.").keep("Nobody needs to watch.");

        assertThat(keeper.keep("They take an hour.").markdown())
                .contains("Backups run at 02:00. They take an hour. Nobody needs to watch.");
        assertThat(new Keeper(RUNBOOK)
                        .keep("Nobody needs to watch.")
                        .keep("Backups run at 02:00.")
                        .markdown())
                .contains("Backups run at 02:00. Nobody needs to watch.");
    }

    @Test
    void anItemComesBeforeTheNextOneOfItsList() {
        Keeper keeper = new Keeper(RUNBOOK).keep("Start the database.").keep("Fetch the archive.");

        assertThat(keeper.keep("Get the key.").markdown())
                .contains("1. Get the key.\n2. Fetch the archive.\n3. Start the database.");
    }

    @Test
    void anItemBringsItsParentAndLabel() {
        Keeper keeper = new Keeper(RUNBOOK).keep("By mail, too.");

        assertThat(keeper.markdown()).contains("Before you restore:\n\n- Tell the team.\n  - By mail, too.\n");
        assertThat(keeper.keep("In the channel.").markdown())
                .contains("- Tell the team.\n  - In the channel.\n  - By mail, too.\n");
    }

    @Test
    void aRowBringsTheHeadOfItsTable() {
        Keeper keeper = new Keeper(RUNBOOK).keep("db-2 | 4 TB");

        assertThat(keeper.markdown()).contains("| Host | Disk |\n| --- | --- |\n| db-2 | 4 TB |\n");
        assertThat(keeper.keep("db-1 | 2 TB").markdown())
                .contains("| Host | Disk |\n| --- | --- |\n| db-1 | 2 TB |\n| db-2 | 4 TB |\n");
        assertThat(keeper.page().statementTexts()).containsValue("Host | Disk");
    }

    @Test
    void aSentenceOfAQuoteStaysInOne() {
        Keeper keeper = new Keeper(RUNBOOK).keep("Ask first.").keep("Never restore onto the primary.");

        assertThat(keeper.markdown()).contains("> Never restore onto the primary. Ask first.\n");
    }

    @Test
    void aHeadingComesAboveThoseUnderIt() {
        Keeper keeper = new Keeper(RUNBOOK).keep("Restore").keep("Backups");

        assertThat(keeper.page().sections())
                .extracting(Section::heading, Section::level)
                .containsExactly(tuple("Backups", 2), tuple("Restore", 3));
    }

    @Test
    void leavesWhatElseIsOnThePageWhereItStands() {
        KnowledgePage other = new KnowledgePage(List.of(
                Section.empty("a", "Team", 2).add("x", "Dana leads.", null, null), Section.empty("b", "Office", 2)));
        Keeper keeper = new Keeper(RUNBOOK).onto(other).keep("Restore").keep("Backups");

        assertThat(keeper.page().sections())
                .extracting(Section::heading)
                .containsExactly("Team", "Office", "Backups", "Restore");
        assertThat(keeper.page().section("a")).isEqualTo(other.section("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Team handbook", "team-handbook.md"})
    void whatHasNoOtherPlaceGoesToTheSectionOfItsDocument(String heading) {
        Keeper keeper = new Keeper("Wear a badge. Lock the door.\n\n# Leave\n\nAsk two weeks ahead.")
                .titled("team-handbook.md")
                .onto(new KnowledgePage(List.of(
                        Section.empty("a", "Before", 2),
                        Section.empty("h", heading, 2),
                        Section.empty("z", "Behind", 2))));

        keeper.keep("Leave").keep("Wear a badge.");

        assertThat(keeper.page().sections())
                .extracting(Section::heading)
                .containsExactly("Before", heading, "Leave", "Behind");
        assertThat(keeper.page().section("h").orElseThrow().body()).isEqualTo("Wear a badge.");
    }

    @Test
    void aSectionMadeForADocumentIsCalledByItsReadableName() {
        Keeper keeper = new Keeper("Wear a badge.").titled("team-handbook.md");

        assertThat(keeper.keep("Wear a badge.").page().sections())
                .extracting(Section::heading)
                .containsExactly("Team handbook");
    }

    @Test
    void headingsThatComeFirstArePutBeforeThoseOnThePage() {
        Keeper keeper = new Keeper("# One\n\nFirst words.\n\n# Two\n\nSecond words.\n\n# Three\n\nLast words.\n")
                .keep("Three")
                .keep("One")
                .keep("Two");

        assertThat(keeper.page().sections()).extracting(Section::heading).containsExactly("One", "Two", "Three");
    }

    @Test
    void wantsNothingThatIsNoUnit() {
        assertThat(Taking.wanted(new Keeper(RUNBOOK).ledger(), Set.of(1, 99))).isEmpty();
    }

    @Test
    void wantsNothingTwice() {
        Keeper keeper = new Keeper(RUNBOOK).keep("Restore");
        int restore = keeper.units().stream()
                .filter(unit -> unit.text().equals("Restore"))
                .findFirst()
                .orElseThrow()
                .number();

        assertThat(Taking.wanted(keeper.ledger(), Set.of(restore))).contains(Set.of());
    }

    @ParameterizedTest
    @MethodSource("io.mimiq.knowledge.Texts#names")
    void whateverTheOrderTheyStandAsInTheSource(String name) {
        String text = Texts.read(name);
        Keeper atOnce = new Keeper(text);
        atOnce.keep(numbers(atOnce, unit -> true));

        for (int seed = 0; seed < 5; seed++) {
            Keeper oneByOne = new Keeper(text).keep(numbers(atOnce, unit -> unit.level() > 0));
            List<Integer> order = new ArrayList<>(numbers(atOnce, unit -> unit.level() == 0));
            Collections.shuffle(order, new Random(seed));
            order.forEach(number -> oneByOne.keep(stillWanted(oneByOne, number)));

            assertThat(shapes(oneByOne)).isEqualTo(shapes(atOnce));
            assertThat(oneByOne.ledger().lines())
                    .hasSize(atOnce.units().size())
                    .allSatisfy(line -> assertThat(line.state()).isEqualTo(State.KEPT));
        }
    }

    @ParameterizedTest
    @MethodSource("io.mimiq.knowledge.Texts#names")
    void headingsStandAsInTheSourceWheneverTheyCome(String name) {
        Keeper atOnce = new Keeper(Texts.read(name));
        atOnce.keep(numbers(atOnce, unit -> true));

        for (int seed = 0; seed < 5; seed++) {
            Keeper oneByOne = new Keeper(Texts.read(name));
            List<Integer> order = new ArrayList<>(numbers(atOnce, unit -> true));
            Collections.shuffle(order, new Random(seed));
            order.forEach(number -> oneByOne.keep(stillWanted(oneByOne, number)));

            assertThat(headings(oneByOne)).isEqualTo(headings(atOnce));
            assertThat(oneByOne.page().statementTexts().values())
                    .containsExactlyInAnyOrderElementsOf(
                            atOnce.page().statementTexts().values());
        }
    }

    private static Set<Integer> numbers(Keeper keeper, Predicate<Unit> which) {
        return keeper.units().stream().filter(which).map(Unit::number).collect(Collectors.toSet());
    }

    private static Set<Integer> stillWanted(Keeper keeper, int number) {
        Set<Integer> wanted = new HashSet<>(Set.of(number));
        wanted.retainAll(Taking.wanted(keeper.ledger(), Set.of(number)).orElseThrow());
        return wanted;
    }

    private static List<Map.Entry<String, Integer>> headings(Keeper keeper) {
        return keeper.page().sections().stream()
                .filter(section -> !section.heading().equals(Keeper.TITLE))
                .map(section -> Map.entry(section.heading(), section.level()))
                .toList();
    }

    private static List<Shape> shapes(Keeper keeper) {
        return Reading.of(keeper.markdown(), Syntax.MARKDOWN).units().stream()
                .map(unit -> new Shape(
                        unit.kind(),
                        unit.text(),
                        unit.form().in().stream().map(Container::kind).toList(),
                        unit.level()))
                .toList();
    }
}
