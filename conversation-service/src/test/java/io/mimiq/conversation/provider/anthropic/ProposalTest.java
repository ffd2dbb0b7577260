package io.mimiq.conversation.provider.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.Disposition;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.AddStatement;
import io.mimiq.platform.contracts.knowledge.Operation.ConfirmStatement;
import io.mimiq.platform.contracts.knowledge.Operation.MarkTask;
import io.mimiq.platform.contracts.knowledge.Operation.RetractStatement;
import io.mimiq.platform.contracts.knowledge.Operation.Span;
import io.mimiq.platform.contracts.knowledge.Operation.SupersedeStatement;
import io.mimiq.platform.contracts.knowledge.Operation.UpsertSection;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Operations cite units by number; what none cites is accounted for. */
class ProposalTest {

    private static final String MINUTES = """
            # Sync

            ## Decisions

            - We move to Frankfurt.
            - Invoices are monthly.

            ## Questions

            - Who owns refunds?

            Thanks all!
            """;

    private static final Knowledge NOTHING = new Knowledge(0, "Topic", List.of(), List.of());
    private static final Knowledge KNOWN = new Knowledge(
            3,
            "Topic",
            List.of(
                    new Knowledge.Section(
                            "sec-1",
                            "Office",
                            2,
                            "The office is in Berlin.\n\n- [ ] Paint it.",
                            List.of("st-1", "st-2"),
                            List.of(new Knowledge.Place(0, 24), new Knowledge.Place(32, 41))),
                    new Knowledge.Section("sec-2", "Rent", 2, "", List.of(), List.of())),
            List.of(statement("st-1", "The office is in Berlin."), statement("st-2", "Paint it.")));

    private final Reading minutes = Reading.of(MINUTES, Syntax.MARKDOWN);

    @Test
    void addsUnitsAsTheyAreUnderTheirOwnHeadings() {
        ProposedChangeSet proposed = check(NOTHING, MINUTES, "{'type': 'add', 'units': [3, 4, 6]}");

        assertThat(proposed.operations())
                .extracting(ProposalTest::told)
                .containsExactly(
                        "section Sync 2",
                        "section Decisions 3",
                        "add We move to Frankfurt.",
                        "add Invoices are monthly.",
                        "section Questions 3",
                        "add Who owns refunds?");
        AddStatement first = (AddStatement) proposed.operations().get(2);
        assertThat(first.form()).isEqualTo(minutes.unit(3).form());
        assertThat(first.evidence())
                .containsExactly(
                        new Span(minutes.unit(3).start(), minutes.unit(3).end()));
        assertThat(states(proposed))
                .containsExactly("1 kept", "2 kept", "5 kept", "7 left_out not used by the assistant");
    }

    @Test
    void accountsForWhatItWasToldOf() {
        ProposedChangeSet proposed = check(
                NOTHING,
                MINUTES,
                "{'type': 'add', 'units': [3], 'section': 'Region'}",
                "'asked': [6], 'instruction': [4], 'left_out': [{'units': [7, 3, 99], 'reason': 'thanks'}]");

        assertThat(states(proposed))
                .containsExactly(
                        "1 kept",
                        "2 kept",
                        "4 instruction",
                        "5 left_out nothing under it was used",
                        "6 asked",
                        "7 left_out thanks");
        assertThat(proposed.account())
                .filteredOn(disposition -> disposition.state() == Disposition.State.KEPT)
                .extracting(Disposition::sectionId)
                .containsOnly(((AddStatement) proposed.operations().get(1)).sectionId());
    }

    @Test
    void leavesOutAllOfWhatNothingIsSaidOf() {
        ProposedChangeSet proposed = check(NOTHING, MINUTES, "");

        assertThat(proposed.operations()).isEmpty();
        assertThat(proposed.account()).hasSize(7).allMatch(unit -> unit.state() == Disposition.State.LEFT_OUT);
        assertThat(proposed.review()).isFalse();
    }

    @Test
    void goesOnInTheSectionsThatAnEarlierPartMade() {
        ProposedChangeSet first =
                check(Sources.prompt(NOTHING, MINUTES, minutes, 1, 3), "{'type': 'add', 'units': [3]}");
        UpsertSection sync = (UpsertSection) first.operations().get(0);
        UpsertSection decisions = (UpsertSection) first.operations().get(1);
        Knowledge then = new Knowledge(
                1,
                "Topic",
                List.of(
                        new Knowledge.Section(sync.sectionId(), "Sync", 2, "", List.of(), List.of()),
                        new Knowledge.Section(decisions.sectionId(), "Renamed", 3, "", List.of(), List.of()),
                        new Knowledge.Section("other", "Other", 2, "", List.of(), List.of())),
                List.of());

        ProposedChangeSet second =
                check(Sources.prompt(then, MINUTES, minutes, 4, 7), "{'type': 'add', 'units': [3, 4, 6]}");

        assertThat(second.operations())
                .extracting(ProposalTest::told)
                .containsExactly("add Invoices are monthly.", "section Questions 3", "add Who owns refunds?");
        assertThat(((AddStatement) second.operations().get(0)).sectionId()).isEqualTo(decisions.sectionId());
        assertThat(((UpsertSection) second.operations().get(1)).after()).isEqualTo(decisions.sectionId());
    }

    @Test
    void keepsHeadingsOfTheSameNameApart() {
        String text = "## 19 December\n\n### Agenda\n\nBudget.\n\n## 5 December\n\n### Agenda\n\nHiring.\n";

        assertThat(check(NOTHING, text, "{'type': 'add', 'units': [3, 6]}").operations())
                .extracting(ProposalTest::told)
                .containsExactly(
                        "section 19 December 2",
                        "section Agenda 3",
                        "add Budget.",
                        "section 5 December 2",
                        "section Agenda 3",
                        "add Hiring.");
    }

    @Test
    void changesWhatIsKnown() {
        ProposedChangeSet proposed = check(
                KNOWN,
                "The office is in Berlin.\n\nIt was painted.\n\nForget the rent.\n\nIt is in Berlin-Mitte.",
                "{'type': 'confirm', 'units': [1], 'statement': 'statement-1'},"
                        + "{'type': 'mark', 'units': [2], 'statement': 'statement-2', 'done': true},"
                        + "{'type': 'retract', 'units': [3], 'statement': 'statement-2'},"
                        + "{'type': 'supersede', 'units': [4], 'statement': 'statement-1', 'text': 'The office is in Berlin-Mitte.'},"
                        + "{'type': 'retract', 'units': [3], 'statement': 'statement-1'}");

        assertThat(proposed.operations())
                .extracting(Operation::getClass)
                .asList()
                .containsExactly(
                        ConfirmStatement.class, MarkTask.class, RetractStatement.class, SupersedeStatement.class);
        assertThat(proposed.account()).isEmpty();
        assertThat(proposed.summary()).endsWith("(1 suggestion was dropped for want of a basis in the source.)");
    }

    @Test
    void confirmsWhatIsAddedAgainButKeepsWhatASourceRepeats() {
        ProposedChangeSet proposed = check(
                KNOWN,
                "The office is in Berlin.\n\nThe office is in Berlin.",
                "{'type': 'add', 'units': [1, 2], 'section': 'section-1'}");

        assertThat(proposed.operations())
                .extracting(Operation::getClass)
                .asList()
                .containsExactly(ConfirmStatement.class, AddStatement.class);
    }

    @Test
    void placesWhatIsAddedInItsOrder() {
        ProposedChangeSet proposed = check(
                KNOWN,
                "- One.\n- Two.",
                "{'type': 'add', 'units': [1, 2], 'section': 'section-1', 'after': 'statement-1', 'form': 'sentence'},"
                        + "{'type': 'add', 'units': [1], 'section': 'section-2', 'after': 'statement-1', 'text': 'Three.', 'form': 'task'}");

        List<AddStatement> added =
                proposed.operations().stream().map(AddStatement.class::cast).toList();
        assertThat(added)
                .extracting(AddStatement::after)
                .containsExactly("st-1", added.get(0).statementId(), null);
        assertThat(added.get(0).form()).isEqualTo(Form.PARAGRAPH);
        assertThat(form(added.get(2)).in()).containsExactly(Form.Container.task(false));
    }

    @Test
    void takesTheLabelAlong() {
        ProposedChangeSet proposed = check(
                KNOWN,
                "Not doing:\n\n- Payroll.\n- Taxes.\n",
                "{'type': 'add', 'units': [2, 3], 'section': 'section-2'}, {'type': 'add', 'units': [1], 'section': 'section-2'}");

        assertThat(proposed.operations())
                .extracting(ProposalTest::told)
                .containsExactly("add Not doing:", "add Payroll.", "add Taxes.");
    }

    @Test
    void putsANestedItemThatComesAloneAtTheTop() {
        ProposedChangeSet proposed =
                check(KNOWN, "- Outer.\n  - Inner.", "{'type': 'add', 'units': [2], 'section': 'section-2'}");

        AddStatement added = (AddStatement) proposed.operations().get(0);
        assertThat(form(added).in()).containsExactly(Form.Container.BULLET);
    }

    @Test
    void givesASourceWithoutHeadingsASectionOfItsName() {
        ProposedChangeSet proposed = check(KNOWN, "It rains.", "{'type': 'add', 'units': [1], 'section': 'unit-1'}");

        assertThat(proposed.operations())
                .extracting(ProposalTest::told)
                .containsExactly("section Minutes 2", "add It rains.");
    }

    @Test
    void keepsTheLinesOfCode() {
        ProposedChangeSet proposed =
                check(KNOWN, "```sh\na\n  b\n```", "{'type': 'add', 'units': [1], 'section': 'section-1'}");

        assertThat(((AddStatement) proposed.operations().get(0)).text()).contains("a\n  b");
        assertThat(form((AddStatement) proposed.operations().get(0)).block()).isEqualTo(Form.Block.CODE);
    }

    @Test
    void namesTheSameThingsTheSameWayWhenItIsAskedAgain() {
        assertThat(check(NOTHING, MINUTES, "{'type': 'add', 'units': [3]}"))
                .isEqualTo(check(NOTHING, MINUTES, "{'type': 'add', 'units': [3]}"));
    }

    private static ProposedChangeSet check(Knowledge knowledge, String text, String operations, String... account) {
        return check(Sources.prompt(knowledge, text), operations, account);
    }

    private static ProposedChangeSet check(ChangeSetPrompt prompt, String operations, String... account) {
        String told = account.length == 0 ? "" : account[0] + ", ";
        String json = "{" + told + "'operations': [" + operations + "], 'changelog': 'c', 'summary': 's'}";
        try {
            return new Proposal(prompt, new ObjectMapper().readTree(json.replace('\'', '"'))).check();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> states(ProposedChangeSet proposed) {
        return proposed.account().stream()
                .map(unit -> number(unit)
                        + " "
                        + unit.state().wireName()
                        + (unit.reason() == null ? "" : " " + unit.reason()))
                .toList();
    }

    private int number(Disposition disposition) {
        return minutes.units().stream()
                .filter(unit -> unit.start() == disposition.start())
                .findFirst()
                .orElseThrow()
                .number();
    }

    private static String told(Operation operation) {
        if (operation instanceof UpsertSection section) {
            return "section " + section.heading() + " " + section.level();
        }
        return operation instanceof AddStatement add ? "add " + add.text() : operation.toString();
    }

    private static Form form(AddStatement added) {
        return Objects.requireNonNull(added.form());
    }

    private static Knowledge.Statement statement(String id, String text) {
        return new Knowledge.Statement(id, text, "sec-1", StatementStatus.ACTIVE, List.of());
    }
}
