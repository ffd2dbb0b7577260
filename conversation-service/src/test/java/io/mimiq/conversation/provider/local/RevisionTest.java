package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTest {

    private static final LocalProvider PROVIDER = new LocalProvider(20_000);

    private final Topic topic = new Topic(PROVIDER);

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Forget that Dana owns billing. | Dana owns billing.",
                "Please remove the sentence about Stripe. | The payment provider is Stripe.",
                "Strike the bit about Stripe please | The payment provider is Stripe.",
                "Remove Dana | Dana owns billing.",
                "Delete the line that says the trips are paid by card. | Trips are paid by card."
            })
    void proposesToTakeBackTheOneThatIsMeant(String message, String meant) {
        topic.take("Dana owns billing. The payment provider is Stripe. Trips are paid by card.");

        ProposedChangeSet proposed = topic.propose(message);

        assertThat(proposed.review()).isTrue();
        assertThat(proposed.operations())
                .singleElement()
                .isInstanceOfSatisfying(
                        Operation.RetractStatement.class,
                        retract ->
                                assertThat(topic.quote(retract.statementId())).isEqualTo(meant));
        assertThat(topic.states(proposed)).containsExactly(State.INSTRUCTION);
    }

    @Test
    void proposesNothingInDoubt() {
        topic.take("Stripe is slow. Stripe is cheap.");

        ProposedChangeSet two = topic.propose("Remove the sentence about Stripe.");
        ProposedChangeSet none = topic.propose("Forget that Dana owns billing.");

        assertThat(two.operations()).isEmpty();
        assertThat(two.summary()).contains("2 statements have these words");
        assertThat(none.operations()).isEmpty();
        assertThat(none.summary()).contains("no statement of the page has these words");
        assertThat(topic.states(none)).containsExactly(State.INSTRUCTION);
    }

    @Test
    void proposesToRemoveASectionWithAllItSays() {
        topic.take("# Owners\n\n- Billing: Dana\n\n## Deputies\n\n- Billing: Tom\n\n# Dates\n\nIt ends in May.");

        ProposedChangeSet proposed = topic.propose("Delete the Owners section.");

        assertThat(proposed.review()).isTrue();
        assertThat(proposed.operations())
                .extracting(operation -> operation.getClass().getSimpleName())
                .containsExactly("RetractStatement", "RetractStatement", "RemoveSection", "RemoveSection");
        assertThat(topic.states(proposed)).containsExactly(State.INSTRUCTION);
        assertThat(topic.propose("Remove the section Money").summary()).contains("no section of the page");
    }

    @Test
    void proposesToRenameASection() {
        topic.take("# Owners\n\n- Billing: Dana");

        ProposedChangeSet proposed = topic.propose("Rename section Owners to People");

        assertThat(proposed.review()).isTrue();
        assertThat(proposed.operations())
                .singleElement()
                .isInstanceOfSatisfying(
                        Operation.UpsertSection.class,
                        upsert -> assertThat(upsert.heading()).isEqualTo("People"));
        assertThat(topic.states(proposed)).containsExactly(State.INSTRUCTION);
    }

    @Test
    void proposesToReplaceWordsWhereverTheyStand() {
        topic.take("Dana owns billing. Ask Dana or Danae. Tom owns search.");

        ProposedChangeSet proposed = topic.propose("Change Dana to Lena");

        assertThat(proposed.review()).isTrue();
        assertThat(proposed.operations())
                .extracting(operation -> ((Operation.SupersedeStatement) operation).text())
                .containsExactly("Lena owns billing.", "Ask Lena or Danae.");
        assertThat(topic.propose("Change Kim to Lena").operations()).isEmpty();
        assertThat(topic.states(topic.propose("Replace the filter with a new one.")))
                .containsExactly(State.KEPT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Forget the fax number | RetractStatement | Take back “The fax number is 555”.",
                "Delete the fax number. | RetractStatement | Take back “The fax number is 555”.",
                "Change the port to 9090 | SupersedeStatement | Change “the port” to “9090”.",
                "Ändere den Port auf 9090. | SupersedeStatement | Change “den Port” to “9090”.",
                "Replace 8080 with 81, since Tom asked for it | SupersedeStatement | Replace “8080” by “81”.",
                "Replace 8080 by 81 because Tom asked for it. | SupersedeStatement | Replace “8080” by “81”."
            })
    void proposesWhatIsAskedForInPassing(String message, String operation, String summary) {
        topic.take("The fax number is 555. The port is 8080.");

        ProposedChangeSet proposed = topic.propose(message);

        assertThat(proposed.review()).isTrue();
        assertThat(proposed.summary()).isEqualTo(summary);
        assertThat(proposed.operations())
                .singleElement()
                .extracting(each -> each.getClass().getSimpleName())
                .isEqualTo(operation);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Undo that | restore an earlier version in History",
                "Please undo the last change. | restore an earlier version in History",
                "Mach das rückgängig. | restore an earlier version in History",
                "Annule ça. | restore an earlier version in History",
                "Delete everything | delete the topic",
                "Lösche alles. | delete the topic",
                "Add that the lab is closed and delete the fax number | Ask for one at a time",
                "Change the port to 9090 and forget the fax number. | Ask for one at a time"
            })
    void saysWhatToDoInsteadAndKeepsNothingOfIt(String message, String instead) {
        topic.take("The fax number is 555. The port is 8080.");

        ProposedChangeSet proposed = topic.propose(message);

        assertThat(proposed.operations()).isEmpty();
        assertThat(proposed.summary()).startsWith("Nothing was changed: ").contains(instead);
        assertThat(topic.states(proposed)).containsExactly(State.INSTRUCTION);
    }

    @Test
    void asksWhichOneIsMeantBeforeItChangesAValue() {
        topic.take("The port is 80. The port of the proxy is 81. Open the port first.");

        ProposedChangeSet proposed = topic.propose("Change the port to 9090");

        assertThat(proposed.operations()).isEmpty();
        assertThat(proposed.summary()).contains("2 statements have these words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Delete old backups after 30 days.",
                "Remove the port cover before cleaning.",
                "Change the filter every two weeks.",
                "Change the wheel to the spare one.",
                "Delete all logs.",
                "Undo the screws.",
                "Forget the old map.",
                "Add that the lab is closed and clean."
            })
    void keepsWhatIsMoreLikelyANote(String message) {
        topic.take("The fax number is 555. The port is 8080.");

        assertThat(topic.states(topic.propose(message))).containsExactly(State.KEPT);
    }
}
