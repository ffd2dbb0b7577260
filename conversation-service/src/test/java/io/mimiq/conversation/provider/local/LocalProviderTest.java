package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.provider.AnswerPart;
import io.mimiq.conversation.provider.AnswerRequest;
import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.Meter;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
import io.mimiq.platform.testing.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LocalProviderTest {

    private static final Duration LONG = Patience.ANSWER;
    private static final LocalProvider PROVIDER = new LocalProvider();
    private static final String BILLING =
            "The billing service runs in us-central1. It is owned by Dana Whitfield. Invoices are issued on the first working day of each month.";
    private static final Knowledge OFFICE =
            known("Office", "The office is in Berlin.", "The office opens at 9:00.", "It has three floors.");

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void makesStatementsInASectionNamedAfterTheirSubject() {
        String source =
                "Hi team! The staging database runs on PostgreSQL 16. It is backed up every night. Any questions? Thanks, Anna";

        ProposedChangeSet proposed = propose(known("Office"), source);

        assertThat(proposed.operations())
                .extracting(LocalProviderTest::told)
                .containsExactly(
                        "section Staging database",
                        "add The staging database runs on PostgreSQL 16.",
                        "add It is backed up every night.");
        assertThat(proposed.changelog()).isEqualTo("Added 2 statements to “Staging database”");
        assertThat(proposed.truncated()).isFalse();
    }

    @Test
    void writesNamesAsNamesAndCountsTheOtherSections() {
        ProposedChangeSet proposed = propose(
                known("Platform team weekly"),
                "Weekly meeting, 23 November. The ingest service moves to Kubernetes in January. Mara Lindt is on call until Friday. The budget for storage is 40,000 euros a year. Backups run every night at 02:00 UTC.");

        assertThat(proposed.operations())
                .extracting(LocalProviderTest::told)
                .contains("section Weekly meeting and Mara Lindt")
                .contains("section Backups");
        assertThat(proposed.changelog()).endsWith(" and more to another section");
    }

    @Test
    void pointsEachStatementToItsPlaceInTheSource() {
        String source = "Hello there!\n\n- The office has\n  a garden.\n- Bikes are welcome there.";

        ProposedChangeSet proposed = propose(OFFICE, source);

        List<String> quotes = proposed.operations().stream()
                .filter(Operation.AddStatement.class::isInstance)
                .map(Operation.AddStatement.class::cast)
                .map(add -> source.substring(
                        add.evidence().get(0).start(), add.evidence().get(0).end()))
                .toList();
        assertThat(quotes).containsExactly("The office has\n  a garden.", "Bikes are welcome there.");
    }

    @Test
    void putsStatementsIntoTheSectionTheyBelongTo() {
        Knowledge knowledge = known("Office", "The office is in Berlin.", "The office opens at 9:00.");

        ProposedChangeSet proposed =
                propose(knowledge, "The office has a roof terrace. Salaries are paid on the last day of the month.");

        assertThat(proposed.operations())
                .extracting(LocalProviderTest::told)
                .containsExactly(
                        "add The office has a roof terrace.",
                        "section Salaries",
                        "add Salaries are paid on the last day of the month.");
        assertThat(((Operation.AddStatement) proposed.operations().get(0)).sectionId())
                .isEqualTo("section-1");
    }

    @Test
    void takesHeadingsOfTheSourceAsSections() {
        ProposedChangeSet proposed =
                propose(OFFICE, "# OFFICE\nLunch is at noon.\n\n## Travel\nTrains are booked by Kim.\n");

        assertThat(proposed.operations())
                .extracting(LocalProviderTest::told)
                .containsExactly("add Lunch is at noon.", "section Travel", "add Trains are booked by Kim.");
        assertThat(((Operation.AddStatement) proposed.operations().get(0)).sectionId())
                .isEqualTo("section-1");
    }

    @Test
    void changesNothingWhenAllIsKnown() {
        ProposedChangeSet proposed = propose(OFFICE, "the office opens at 9:00!");

        assertThat(proposed.changesNothing()).isTrue();
        assertThat(proposed.summary()).isEqualTo("1 statement was known already.");
    }

    @Test
    void disputesWhatContradictsTheKnown() {
        ProposedChangeSet proposed = propose(OFFICE, "The office is now in Munich.");

        assertThat(proposed.operations())
                .singleElement()
                .isInstanceOfSatisfying(Operation.ConflictStatement.class, o -> {
                    assertThat(o.statementId()).isEqualTo("statement-1");
                    assertThat(o.text()).isEqualTo("The office is now in Munich.");
                });
        assertThat(proposed.summary()).contains("waits for your decision");
    }

    @Test
    void isDeterministic() {
        String source =
                "The team meets on Mondays. The office opens at 10:00. Anna leads the team. Ben writes the minutes.";

        ProposedChangeSet first = propose(OFFICE, source);

        assertThat(propose(OFFICE, source)).isEqualTo(first);
    }

    @Test
    void namesNothingTwice() {
        ProposedChangeSet proposed = propose(
                OFFICE,
                "# A\nOne thing is red.\n# B\nAnother thing is blue. A third thing weighs 3 kg.\n# C\nThe office opens at 11:00.");

        List<String> ids = new ArrayList<>();
        proposed.operations().forEach(o -> {
            ids.add(o.id());
            if (o instanceof Operation.AddStatement add) {
                ids.add(add.statementId());
            } else if (o instanceof Operation.UpsertSection section) {
                ids.add(section.sectionId());
            } else if (o instanceof Operation.ConflictStatement conflict) {
                ids.add(conflict.alternativeId());
            }
        });
        assertThat(ids).doesNotHaveDuplicates().hasSize(12);
    }

    @Test
    void answersWithTheStatementAndItsSource() {
        List<AnswerPart> parts = ask(OFFICE, "When does the office open?");

        assertThat(parts)
                .containsExactly(
                        new AnswerPart.Delta("The office opens at 9:00."),
                        new AnswerPart.Citation("statement-2", "source-2", 0, 25, "The office opens at 9:00."),
                        new AnswerPart.Finished("end"));
    }

    @Test
    void understandsAStatementUnderItsHeading() {
        assertThat(said(ask(OFFICE, "How many floors does the office have?"))).contains("It has three floors.");
    }

    @Test
    void saysSoWhenNothingKnownAnswers() {
        assertThat(said(ask(OFFICE, "Who won the football world cup in 1974?")))
                .isEqualTo("The page does not say: Who won the football world cup in 1974?");
        assertThat(said(ask(known("Empty"), "Where is the office?"))).isEqualTo("The page does not say anything yet.");
    }

    @Test
    void contradictsWhatSaysTheSameAndNotWhatIsMerelyAlike() {
        Topic topic = new Topic(PROVIDER);
        topic.take(BILLING);

        ProposedChangeSet proposed = topic.propose("The billing service is now owned by Priya Raman.");

        assertThat(proposed.operations())
                .singleElement()
                .isInstanceOfSatisfying(
                        Operation.ConflictStatement.class,
                        o -> assertThat(topic.quote(o.statementId())).isEqualTo("It is owned by Dana Whitfield."));
    }

    @Test
    void makesASectionOfEachSubject() {
        Topic topic = new Topic(PROVIDER);

        topic.take(BILLING);

        assertThat(topic.knowledge().sections())
                .extracting(Knowledge.Section::heading)
                .containsExactly("Billing service", "Invoices");
    }

    @Test
    void keepsTogetherWhatTheWriterPutIntoOneParagraph() {
        Topic topic = new Topic(PROVIDER);

        topic.take("""
                The billing service runs in us-central1. It is owned by Dana Whitfield.

                Invoices are issued on the first working day of each month. Net terms are 30 days; enterprise customers
                have 45. The invoice number is the customer code and a running number.

                The payment provider is Stripe. Refunds above 500 dollars need approval from finance. Chargebacks are
                answered within five working days, with the delivery record attached.
                """);

        assertThat(topic.knowledge().sections())
                .extracting(section ->
                        section.heading() + " " + section.statements().size())
                .containsExactly("Billing service 2", "Invoices 3", "Payment provider and refunds 3");
    }

    @Test
    void answersEachPartOfAQuestionAndSaysWhatItRefersTo() {
        Topic topic = new Topic(PROVIDER);
        topic.take(BILLING);

        String answer = said(topic.ask("When are invoices issued, who owns the service and who designed the logo?"));

        assertThat(answer).isEqualTo("""
                - Invoices are issued on the first working day of each month.
                - It [the billing service] is owned by Dana Whitfield.

                The page does not say: Who designed the logo?""");
    }

    @Test
    void understandsAQuestionThatFollowsAnother() {
        Topic topic = new Topic(PROVIDER);
        topic.take(BILLING);
        AnswerRequest.Turn before = new AnswerRequest.Turn(true, "Who owns the billing service?");

        List<AnswerPart> parts = PROVIDER.answer(
                        new AnswerRequest(topic.knowledge(), List.of(before), "And where does it run?"), new Meter())
                .collect()
                .asList()
                .await()
                .atMost(LONG);

        assertThat(said(parts)).isEqualTo("The billing service runs in us-central1.");
    }

    @Test
    void namesInFullWhatWouldLoseWhatItRefersTo() {
        Topic topic = new Topic(PROVIDER);
        topic.take(BILLING);

        ProposedChangeSet proposed = topic.propose("The billing service runs in us-central1. It is written in Kotlin.");

        assertThat(proposed.operations())
                .extracting(LocalProviderTest::told)
                .containsExactly("add The billing service is written in Kotlin.");
    }

    @Test
    void passesOverWhatOnlyAnnouncesAStatement() {
        String source = "Please remember that the office has a garden.";

        ProposedChangeSet proposed = propose(OFFICE, source);

        assertThat(proposed.operations()).singleElement().isInstanceOfSatisfying(Operation.AddStatement.class, add -> {
            assertThat(add.text()).isEqualTo("The office has a garden.");
            assertThat(source.substring(add.evidence().get(0).start())).isEqualTo("the office has a garden.");
        });
    }

    @Test
    void countsTheTokensItRead() {
        Meter meter = new Meter();

        PROVIDER.answer(new AnswerRequest(OFFICE, List.of(), "When does the office open?"), meter)
                .collect()
                .asList()
                .await()
                .atMost(LONG);

        assertThat(meter.read().estimated()).isFalse();
        assertThat(meter.read().usage().input()).isEqualTo(6 + 8 + 5 + 6);
        assertThat(meter.read().usage().output()).isEqualTo(8);
    }

    private static ProposedChangeSet propose(Knowledge knowledge, String text) {
        ChangeSetRequest request = new ChangeSetRequest(
                "change-1", knowledge, new ChangeSetRequest.Source("message-1", SourceKind.MESSAGE, null, null, text));
        return PROVIDER.propose(request, new Meter()).await().atMost(LONG);
    }

    private static List<AnswerPart> ask(Knowledge knowledge, String question) {
        return PROVIDER.answer(new AnswerRequest(knowledge, List.of(), question), new Meter())
                .collect()
                .asList()
                .await()
                .atMost(LONG);
    }

    private static String said(List<AnswerPart> parts) {
        return parts.stream()
                .filter(AnswerPart.Delta.class::isInstance)
                .map(part -> ((AnswerPart.Delta) part).text())
                .collect(Collectors.joining());
    }

    private static String told(Operation operation) {
        if (operation instanceof Operation.AddStatement add) {
            return "add " + add.text();
        } else if (operation instanceof Operation.UpsertSection section) {
            return "section " + section.heading();
        }
        return operation.toString();
    }

    private static Knowledge known(String heading, String... texts) {
        List<Knowledge.Statement> statements = new ArrayList<>();
        for (String text : texts) {
            int n = statements.size() + 1;
            Knowledge.Evidence evidence = new Knowledge.Evidence("source-" + n, 0, text.length(), text);
            statements.add(new Knowledge.Statement(
                    "statement-" + n, text, "section-1", StatementStatus.ACTIVE, List.of(evidence)));
        }
        List<String> ids = statements.stream().map(Knowledge.Statement::id).toList();
        List<Knowledge.Section> sections = texts.length == 0
                ? List.<Knowledge.Section>of()
                : List.of(new Knowledge.Section("section-1", heading, String.join(" ", texts), ids));
        return new Knowledge(texts.length == 0 ? 0 : 1, "Topic", sections, statements);
    }
}
