package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.Disposition;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.reading.Syntax;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractionTest {

    private static final LocalProvider PROVIDER = new LocalProvider(20_000);
    private static final String SYNC = """
            Weekly sync – Billing platform, 24 Nov 2026
            Attendees: Dana, Priya, Tom

            Decisions
            - We move the billing service from us-central1 to europe-west3 in January.
            - Invoices are sent on the first working day of each month.

            Action items
            - [ ] Dana: write the migration runbook by 5 December
            - [x] Tom: add alert for failed payouts

            Open questions
            - Do we need a second approver for refunds above €500?
            - Who owns the dunning e-mails?
            """;

    private final Topic topic = new Topic(PROVIDER);

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void leavesCommentsOutAndSaysWhy() {
        ProposedChangeSet proposed = topic.take(
                "<!-- Copyright Dana -->\n\n# Fees <!-- omit in toc -->\n\nWe charge 5 euros. <!-- ask Tom -->\n\nTom pays.\n");

        assertThat(topic.markdown()).isEqualTo("## Fees\n\nWe charge 5 euros.\n\nTom pays.\n\n");
        assertThat(proposed.account())
                .filteredOn(each -> each.state() == State.LEFT_OUT)
                .extracting(Disposition::reason)
                .containsExactly("a comment in the source", "a comment in the source", "a comment in the source");
    }

    @Test
    void keepsTheNotesOfAMeetingAsTheyAre() {
        ProposedChangeSet proposed = topic.take(SYNC);

        assertThat(topic.markdown()).isEqualTo("""
                ## Weekly sync – Billing platform, 24 Nov 2026

                Attendees: Dana, Priya, Tom

                ### Decisions

                - We move the billing service from us-central1 to europe-west3 in January.
                - Invoices are sent on the first working day of each month.

                ### Action items

                - [ ] Dana: write the migration runbook by 5 December
                - [x] Tom: add alert for failed payouts

                ### Open questions

                - Do we need a second approver for refunds above €500?
                - Who owns the dunning e-mails?

                """);
        assertThat(topic.states(proposed)).containsOnly(State.KEPT);
        assertThat(proposed.summary())
                .isEqualTo(
                        "Added the meeting of 24 November with two decisions, two action items and two open questions.");
    }

    @Test
    void putsTheNextMeetingBesideTheLastAndTicksWhatIsDone() {
        topic.take(SYNC);
        topic.take("# Environments\n\nProduction runs in Frankfurt.");

        ProposedChangeSet proposed = topic.take("""
                Weekly sync – Billing platform, 1 Dec 2026
                Attendees: Dana, Priya

                Action items
                - [x] Dana: write the migration runbook by 5 December
                """);

        assertThat(topic.headings())
                .containsExactly(
                        "Weekly sync – Billing platform, 24 Nov 2026",
                        "Decisions",
                        "Action items",
                        "Open questions",
                        "Weekly sync – Billing platform, 1 Dec 2026",
                        "Action items",
                        "Environments");
        assertThat(topic.markdown())
                .doesNotContain("- [ ]")
                .containsOnlyOnce("- [x] Tom")
                .contains("- [x] Dana: write the migration runbook by 5 December");
        assertThat(topic.states(proposed)).containsOnly(State.KEPT);
        assertThat(proposed.summary()).contains("Done: “Dana: write the migration runbook by 5 December”");
    }

    @Test
    void ticksAnItemWhereItStandsWhenTheSameNotesComeBack() {
        topic.take("# Tasks\n\n- [ ] Book the room\n- [ ] Order the cake");

        ProposedChangeSet proposed = topic.take("# Tasks\n\n- [x] Book the room\n- [ ] Order the cake");

        assertThat(topic.markdown()).contains("- [x] Book the room\n- [ ] Order the cake");
        assertThat(topic.states(proposed)).containsExactly(State.KEPT, State.KEPT, State.CONFIRMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The red cable is live. The blue cable is live.",
                "1. Start the pump.\n2. Wait for two minutes.\n3. Stop the pump.\n4. Wait for two minutes.",
                "We do:\n\n- Billing\n- Search\n\nNot doing:\n\n- Payroll\n- Taxes",
                "- Production\n  - read\n  - write\n- Staging\n  - read\n  - write",
                "**Note:** the backup is on leave.",
                "Today: the door is open.",
                "Approved.",
                "https://example.org/a_b?c=d",
                "- Run both:\n\n  ````\n  make a\n  make b\n  ````\n\n- Done.",
                "Die Frist endet am 29. Juli 2026.",
                "10% of its profits go to charity. It gave 10% of its profits last year.",
                "会議は10時に始まります。 場所は東京です。",
                "Ἡ συνάντηση ἀρχίζει στὶς δέκα."
            })
    void keepsTheWordsAndTheShape(String note) {
        ProposedChangeSet proposed = topic.take(note);

        assertThat(topic.markdown()).isEqualTo("## Notes\n\n" + note + "\n\n");
        assertThat(topic.states(proposed)).containsOnly(State.KEPT);
    }

    @Test
    void keepsEqualItemsUnderTheirOwnHeadings() {
        String note =
                "## Checkout\n\n- Owner: Mara\n- Timeout: 30 s\n\n## Search\n\n- Owner: Mara\n- Timeout: 30 s\n\n";

        topic.take(note);

        assertThat(topic.markdown()).isEqualTo(note);
    }

    @Test
    void keepsEqualHeadingsOfOneSourceApart() {
        topic.take("## 19 December\n\n### Agenda\n\n- Budget\n\n## 5 December\n\n### Agenda\n\n- Budget\n");

        assertThat(topic.headings()).containsExactly("19 December", "Agenda", "5 December", "Agenda");
        assertThat(topic.take("## 5 December\n\n### Agenda\n\n- Hiring\n").changelog())
                .isEqualTo("Added 1 under “Agenda” to “5 December”");
        assertThat(topic.markdown()).endsWith("### Agenda\n\n- Budget\n- Hiring\n\n");
    }

    @Test
    void confirmsWhatIsSaidAgainAndPutsTheRestWhereItBelongs() {
        topic.take("# Decisions\n\n- We use Kafka.\n- We use Postgres.\n\nThat is all.");

        ProposedChangeSet proposed = topic.take("# Decisions\n\n- We use Kafka.\n- We use Redis.\n- We use Postgres.");

        assertThat(topic.states(proposed)).containsExactly(State.KEPT, State.CONFIRMED, State.KEPT, State.CONFIRMED);
        assertThat(topic.markdown()).contains("- We use Kafka.\n- We use Redis.\n- We use Postgres.\n\nThat is all.");
        assertThat(proposed.summary()).isEqualTo("Added one statement to “Decisions”. 2 of 4 kept, 2 known already.");
    }

    @Test
    void waitsForAPersonWhenTheSameSentenceHasAnotherValue() {
        topic.take("Guest access is allowed in the lab.");

        ProposedChangeSet proposed = topic.propose("Guest access is forbidden in the lab.");

        assertThat(topic.states(proposed)).containsExactly(State.CONTESTED);
        assertThat(proposed.summary())
                .isEqualTo("“Guest access is forbidden in the lab” instead of “Guest access is allowed in the lab”.");
    }

    @Test
    void neverCallsAReplyKnownThatAnswersSomethingElse() {
        topic.take("Is the pump red? Yes.");

        ProposedChangeSet proposed = topic.take("Is the valve open? Yes.");

        assertThat(topic.states(proposed)).containsExactly(State.KEPT, State.KEPT);
        assertThat(topic.markdown()).contains("Is the pump red? Yes.").contains("Is the valve open? Yes.");
    }

    @Test
    void tellsSentencesUnderDifferentLabelsApart() {
        topic.take("Prod:\n\nThe port is 80.");

        assertThat(topic.states(topic.take("Dev:\n\nThe port is 80."))).containsExactly(State.KEPT, State.KEPT);
    }

    @Test
    void tellsQuotedWordsFromOnesOwn() {
        topic.take("> The fee is 3,900.");

        assertThat(topic.states(topic.take("The fee is 3,900."))).containsExactly(State.KEPT);
    }

    @Test
    void opensATaskAgainThatComesBackUnticked() {
        topic.take("# Tasks\n\n- [x] Dana: write the runbook");

        ProposedChangeSet proposed = topic.take("# Tasks\n\n- [ ] Dana: write the runbook");

        assertThat(topic.markdown()).contains("- [ ] Dana: write the runbook");
        assertThat(proposed.summary()).startsWith("Open again: ");
    }

    @Test
    void keepsTheWordsOfAHeadingThatIsTooLongForOne() {
        String heading = "The very long heading " + "of the longest chapter ".repeat(20) + "ends here";

        topic.take("# " + heading + "\n\nText.");

        assertThat(topic.markdown()).contains(heading);
    }

    @Test
    void keepsWhatPeopleSayInAChat() {
        topic.take("Lena: Great news!");

        ProposedChangeSet proposed = topic.take("Lena: I am thinking of nursing as a job.");

        assertThat(topic.states(proposed)).containsExactly(State.KEPT);
        assertThat(topic.markdown()).contains("Lena: Great news!").contains("Lena: I am thinking of nursing as a job.");
    }

    @Test
    void asksWhatALooseQuestionAsksAndKeepsOneOnAList() {
        ProposedChangeSet loose = topic.take("The demo is on Friday. Who brings the adapter?");
        assertThat(topic.states(loose)).containsExactly(State.KEPT, State.ASKED);
        assertThat(loose.summary()).contains("1 of 2 kept, 1 question.").contains("“Who brings the adapter?”");

        assertThat(topic.states(topic.take("Open:\n- Who brings the adapter?"))).containsOnly(State.KEPT);
        assertThat(topic.states(topic.take("# Open\n\nWho cleans up?"))).containsOnly(State.KEPT);
    }

    @Test
    void writesTheDayThatTomorrowMeans() {
        topic.take("The audit is tomorrow.");
        topic.take("# Weekly, 3 December 2026\n\n- The audit is tomorrow.");
        topic.take(topic.source(SourceKind.DOCUMENT, "a.txt", "The audit is tomorrow.", Syntax.PLAIN));

        assertThat(topic.markdown())
                .contains("The audit is tomorrow (25 November 2026).")
                .contains("- The audit is tomorrow (4 December 2026).")
                .contains("## A\n\nThe audit is tomorrow.");
    }

    @Test
    void addsWhatItIsAskedToAdd() {
        String message = "Could you add that the pump is red?";

        ProposedChangeSet proposed = topic.take(message);

        Operation.AddStatement add =
                (Operation.AddStatement) proposed.operations().get(1);
        assertThat(add.text()).isEqualTo("The pump is red.");
        Operation.Span span = add.evidence().get(0);
        assertThat(message.substring(span.start(), span.end())).isEqualTo("the pump is red");
        assertThat(topic.states(proposed)).containsExactly(State.KEPT);
    }

    @Test
    void putsANoteIntoTheSectionThatItNames() {
        topic.take("# Office\n\nThe office is in Berlin.\n\n# Salaries\n\nThey are paid on the last day of the month.");

        topic.take("The office has a roof terrace. It is open in summer.");
        topic.take("Trains are booked by Kim.");

        assertThat(topic.markdown()).isEqualTo("""
                ## Office

                The office is in Berlin.

                The office has a roof terrace. It is open in summer.

                ## Salaries

                They are paid on the last day of the month.

                ## Notes

                Trains are booked by Kim.

                """);
    }

    @Test
    void goesOnWithTheNextPartWhereTheLastOneEnded() {
        String text = "# Log\n\n- Wait.\n- Open.\n- Wait.\n- Close.\n- Wait.\n";
        topic.take(topic.part(text, 1, 3));

        ProposedChangeSet proposed = topic.take(topic.part(text, 4, 6));

        assertThat(topic.states(proposed)).containsOnly(State.KEPT);
        assertThat(topic.markdown()).isEqualTo("## Log\n\n- Wait.\n- Open.\n- Wait.\n- Close.\n- Wait.\n\n");
    }

    @Test
    void keepsOlderMailInItsQuote() {
        topic.take("""
                Hi Dana,

                the fee is 4,200 euros.

                Lena

                On 3 November 2026, Dana <dana@example.org> wrote:
                > Hi Lena,
                > the fee is 3,900 euros.
                """);

        assertThat(topic.markdown())
                .contains("the fee is 4,200 euros.")
                .containsPattern("> .*the fee is 3,900 euros\\.");
        assertThat(Topic.said(topic.ask("What is the fee?"))).startsWith("the fee is 4,200 euros.");
    }

    @Test
    void citesEachUnitAtItsPlace() {
        String note = "* The office has a garden.\n* Bikes are welcome there.";

        List<Operation.AddStatement> added = topic.take(note).operations().stream()
                .filter(Operation.AddStatement.class::isInstance)
                .map(Operation.AddStatement.class::cast)
                .toList();

        assertThat(added)
                .extracting(add -> add.evidence().get(0))
                .containsExactly(new Operation.Span(0, 26), new Operation.Span(27, note.length()));
        assertThat(added)
                .extracting(Operation.AddStatement::text)
                .containsExactly("The office has a garden.", "Bikes are welcome there.");
    }

    @Test
    void putsANewStepInItsPlaceAndContestsTheOneThatChanged() {
        topic.take("# Restart\n\n1. Stop the pump.\n2. Wait for a minute.\n3. Close the valve.");

        ProposedChangeSet longer = topic.propose(
                "# Restart\n\n1. Stop the pump.\n2. Open the lid.\n3. Wait for a minute.\n4. Close the valve.");
        ProposedChangeSet changed =
                topic.propose("# Restart\n\n1. Stop the pump.\n2. Wait for two minutes.\n3. Close the valve.");

        Operation.AddStatement added =
                (Operation.AddStatement) longer.operations().get(1);
        assertThat(topic.quote(java.util.Objects.requireNonNull(added.after()))).isEqualTo("Stop the pump.");
        assertThat(changed.summary())
                .contains("“Wait for two minutes” instead of “Wait for a minute”")
                .doesNotContain("Added");
    }

    @Test
    void putsANewReleaseAboveTheOlderOnes() {
        topic.take("# Changelog\n\n## 2.1.0\n\n- Dark mode.\n\n## 2.0.0\n\n- Light mode.");

        topic.take("# Changelog\n\n## 2.2.0\n\n- Sepia mode.\n\n## 2.1.0\n\n- Dark mode.");
        topic.take("# Changelog\n\n## 2.3.0\n\n- Blue mode.");

        assertThat(topic.headings()).containsExactly("Changelog", "2.3.0", "2.2.0", "2.1.0", "2.0.0");
    }

    @Test
    void keepsANewerMailBesideTheOlder() {
        String mail = "# Fee%n%nFrom: Lena Vogt%nDate: %s November 2026%n%nThe fee is %s euros. It is due in May.";
        topic.take(mail.formatted(24, "4,200"));

        ProposedChangeSet newer = topic.take(mail.formatted(26, "4,500"));

        assertThat(topic.states(newer)).containsOnly(State.KEPT);
        assertThat(topic.propose(mail.formatted(26, "4,500")).changelog()).isEqualTo("Nothing new");
    }

    @Test
    void keepsWhatComesUnderADeeperHeadingOrOneThatWasRenamed() {
        topic.take("# Rules\n\nDogs are welcome here.");

        assertThat(topic.states(topic.propose("# House\n\n## Rules\n\nDogs are welcome here.")))
                .containsOnly(State.KEPT);
        assertThat(topic.states(topic.propose("# House rules\n\nDogs are welcome here.")))
                .containsOnly(State.KEPT);
    }
}
