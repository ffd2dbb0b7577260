package io.mimiq.knowledge.changeset;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.Placement;
import io.mimiq.knowledge.page.Section;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.AddStatement;
import io.mimiq.platform.contracts.knowledge.Operation.ConflictStatement;
import io.mimiq.platform.contracts.knowledge.Operation.MoveSection;
import io.mimiq.platform.contracts.knowledge.Operation.RemoveSection;
import io.mimiq.platform.contracts.knowledge.Operation.RetractStatement;
import io.mimiq.platform.contracts.knowledge.Operation.Span;
import io.mimiq.platform.contracts.knowledge.Operation.SupersedeStatement;
import io.mimiq.platform.contracts.knowledge.Operation.UpsertSection;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.testing.Proves;
import io.mimiq.platform.web.Violation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Proves("NB-07")
class ChangeSetTest {

    private static final SourceText SOURCE = new SourceText("note", "We moved to Hamburg 😀 in May.");
    private static final List<Span> QUOTE = List.of(new Span(0, 19));
    private static final Accounting NOTHING =
            new Accounting(new Reading(List.of()), new io.mimiq.knowledge.page.Span(0, 30), List.of());
    private static final KnowledgePage PAGE = new KnowledgePage(List.of(
            new Section(
                    "office",
                    "Office",
                    2,
                    "About us: The office is in Berlin. It has ten desks.",
                    List.of(new Placement("berlin", 10, 34), new Placement("desks", 35, 52))),
            new Section("team", "Team", 2, "Nothing yet", List.of())));

    @Test
    void appliesWhatIsSafeAndProposesWhatContradicts() {
        ChangeSet changeSet = changeSet(
                new ConflictStatement("c", "berlin", "hamburg", "The office is in Hamburg.", QUOTE),
                new AddStatement("a", "may", "The move was in May.", "office", QUOTE, null, null));

        ChangeSetPlan plan = changeSet.plan(PAGE, Set.of(), NOTHING);

        assertThat(plan).isInstanceOfSatisfying(ChangeSetPlan.Accepted.class, accepted -> {
            assertThat(accepted.applied().page().sections().get(0).body())
                    .isEqualTo("About us: The office is in Berlin. It has ten desks. The move was in May.");
            assertThat(accepted.operations()).extracting(Operation::id).containsExactly("a");
            assertThat(accepted.proposed()).singleElement().satisfies(proposed -> {
                assertThat(proposed.operation().id()).isEqualTo("c");
                assertThat(proposed.previousText()).isEqualTo("The office is in Berlin.");
                assertThat(proposed.quote()).isEqualTo("We moved to Hamburg");
            });
        });
    }

    @Test
    void proposesEverythingWhenThePersonWantsToReview() {
        ChangeSet changeSet = new ChangeSet(
                SOURCE,
                false,
                true,
                List.of(new AddStatement("a", "may", "The move was in May.", "office", QUOTE, null, null)));

        ChangeSetPlan plan = changeSet.plan(PAGE, Set.of(), NOTHING);

        assertThat(plan).isInstanceOfSatisfying(ChangeSetPlan.Accepted.class, accepted -> {
            assertThat(accepted.applied().page()).isEqualTo(PAGE);
            assertThat(accepted.operations()).isEmpty();
            assertThat(accepted.proposed()).hasSize(1);
        });
    }

    @Test
    void refusesATruncatedAnswerEvenWhenItsOperationsAreSound() {
        ChangeSet changeSet = new ChangeSet(
                SOURCE,
                true,
                false,
                List.of(new AddStatement("a", "may", "The move was in May.", "office", QUOTE, null, null)));

        assertThat(violations(changeSet.plan(PAGE, Set.of(), NOTHING))).containsExactly("truncated");
    }

    static Stream<Arguments> losses() {
        return Stream.of(
                refused("unknown section", new AddStatement("o", "x", "X.", "none", QUOTE, null, null), "sectionId"),
                refused("unknown statement", new RetractStatement("o", "none", QUOTE), "statementId"),
                refused("id of a statement on the page", add("desks", QUOTE), "statementId"),
                refused("id of a statement long gone", add("gone", QUOTE), "statementId"),
                refused("no evidence", add("x", List.of()), "evidence"),
                refused("evidence beyond the source", add("x", List.of(new Span(0, 999))), "evidence[0]"),
                refused("evidence before the source", add("x", List.of(new Span(-1, 3))), "evidence[0]"),
                refused("empty evidence", add("x", List.of(new Span(3, 3))), "evidence[0]"),
                refused("reversed evidence", add("x", List.of(new Span(5, 3))), "evidence[0]"),
                refused("blank evidence", add("x", List.of(new Span(2, 3))), "evidence[0]"),
                refused("half a character", add("x", List.of(new Span(0, 21))), "evidence[0]"),
                refused("one of two quotes wrong", add("x", List.of(new Span(0, 2), new Span(9, 1))), "evidence[1]"),
                refused(
                        "body without a statement",
                        new UpsertSection("o", "office", "Office", "About us: It has ten desks.", null, null),
                        "body"),
                refused(
                        "body without the introduction",
                        new UpsertSection(
                                "o", "office", "Office", "The office is in Berlin. It has ten desks.", null, null),
                        "body"),
                refused(
                        "statement only within a word",
                        new UpsertSection(
                                "o",
                                "office",
                                "Office",
                                "About us: xThe office is in Berlin. It has ten desks.",
                                null,
                                null),
                        "body"),
                refused("section with statements", new RemoveSection("o", "office"), "sectionId"),
                refused("unknown neighbour", new MoveSection("o", "office", "none"), "after"),
                refused("its own neighbour", new MoveSection("o", "office", "office"), "after"),
                refused("new section behind none", new UpsertSection("o", "n", "N", null, "none", null), "after"),
                refused("unknown conflict", new ConflictStatement("o", "none", "x", "X.", QUOTE), "statementId"),
                refused(
                        "conflict with a used id",
                        new ConflictStatement("o", "berlin", "desks", "X.", QUOTE),
                        "replacementId"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("losses")
    void refuses(String name, Operation operation, String field) {
        ChangeSetPlan plan = changeSet(operation).plan(PAGE, Set.of("gone"), NOTHING);

        assertThat(violations(plan)).containsExactly("operations.o." + field);
    }

    @Test
    void refusesTwoOperationsWithOneId() {
        ChangeSet changeSet = changeSet(add("x", QUOTE), add("y", QUOTE));

        assertThat(violations(changeSet.plan(PAGE, Set.of(), NOTHING))).containsExactly("operations.o.id");
    }

    @Test
    void refusesToChangeAStatementThatTheSameChangeSetMakes() {
        ChangeSet changeSet = changeSet(add("x", QUOTE), new SupersedeStatement("s", "x", "y", "Y.", QUOTE));

        assertThat(violations(changeSet.plan(PAGE, Set.of(), NOTHING))).containsExactly("operations.s.statementId");
    }

    @Test
    void refusesAConflictWithAStatementItRetracts() {
        ChangeSet changeSet = changeSet(
                new RetractStatement("r", "berlin", QUOTE), new ConflictStatement("c", "berlin", "x", "X.", QUOTE));

        assertThat(violations(changeSet.plan(PAGE, Set.of(), NOTHING))).containsExactly("operations.c.statementId");
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        ChangeSet changeSet = changeSet(
                new RetractStatement("r", "none", List.of()),
                new AddStatement("a", "berlin", "X.", "none", QUOTE, null, null));

        assertThat(violations(changeSet.plan(PAGE, Set.of(), NOTHING)))
                .containsExactlyInAnyOrder(
                        "operations.r.statementId",
                        "operations.r.evidence",
                        "operations.a.sectionId",
                        "operations.a.statementId");
    }

    @Test
    void letsASectionBeRewrittenThatStillSaysEverything() {
        Operation upsert = new UpsertSection(
                "o",
                "office",
                "Our office",
                "# Desks\n\n- It has ten desks.\n- The office is in Berlin.\n\n_About us_",
                null,
                null);

        ApplyResult outcome = ChangeSet.apply(List.of(upsert), SOURCE, PAGE, Set.of());

        assertThat(outcome).isInstanceOf(ApplyResult.Applied.class);
    }

    @Test
    void makesAndFillsAndOrdersSections() {
        List<Operation> operations = List.of(
                new UpsertSection("1", "new", "New", null, "office", null),
                new AddStatement("2", "x", " Several\n lines ", "new", QUOTE, null, null),
                new MoveSection("3", "team", null));

        ApplyResult.Applied applied = (ApplyResult.Applied) ChangeSet.apply(operations, SOURCE, PAGE, Set.of());

        assertThat(applied.page().sections()).extracting(Section::id).containsExactly("team", "office", "new");
        assertThat(applied.page().section("new").orElseThrow().body()).isEqualTo("Several lines");
    }

    private static Operation add(String statementId, List<Span> evidence) {
        return new AddStatement("o", statementId, "Something.", "team", evidence, null, null);
    }

    private static Arguments refused(String name, Operation operation, String field) {
        return Arguments.of(name, operation, field);
    }

    private static ChangeSet changeSet(Operation... operations) {
        return new ChangeSet(SOURCE, false, false, List.of(operations));
    }

    private static List<String> violations(ChangeSetPlan plan) {
        return plan instanceof ChangeSetPlan.Refused refused
                ? refused.violations().stream().map(Violation::field).toList()
                : List.of();
    }
}
