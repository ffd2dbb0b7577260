package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.reading.Syntax;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The handbook is longer than what goes onto the page by itself, so all of it is reference. */
class InclusionTest {

    private static final LocalProvider PROVIDER = new LocalProvider(200);

    private static final String HANDBOOK = """
            # Travel handbook

            Everybody who travels for us follows it.

            ## Trains

            Book second class up to four hours, first class beyond.

            ### Details

            - Keep the receipt.

            ## Hotels

            The limit is 140 EUR a night, breakfast included.

            ### Details

            - Ask for the company rate.
            """;

    private final Topic topic = new Topic(PROVIDER);

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @BeforeEach
    void takeTheHandbook() {
        topic.take(topic.source(SourceKind.DOCUMENT, "travel-handbook.md", HANDBOOK, Syntax.MARKDOWN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Put the section Trains on the page. | 3,4,5,6",
                "Please add “Trains” of the travel handbook to the page | 3,4,5,6",
                "Could you take Hotels from the handbook onto the page? | 7,8,9,10",
                "Nimm den Abschnitt Hotels bitte auf die Seite. | 7,8,9,10",
                "Ajoute la section Hotels à la page. | 7,8,9,10",
                "Copy the details about hotels to the page. | 9,10",
                "Put the travel handbook on the page. | 1,2,3,4,5,6,7,8,9,10"
            })
    void takesWhatIsAskedForByItsHeading(String message, String units) {
        ProposedChangeSet proposed = topic.propose(message);

        List<Integer> taken = Objects.requireNonNull(proposed.references()).units();
        assertThat(taken.stream().distinct().sorted().map(String::valueOf)).containsExactly(units.split(","));
        assertThat(proposed.operations()).isEmpty();
        assertThat(topic.states(proposed)).containsExactly(State.INSTRUCTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Put the section Flights on the page.",
                "Nimm bitte das Kapitel Flüge auf die Seite.",
                "put chapter 4 on the page please"
            })
    void saysSoWhenNoSourceHasTheSection(String message) {
        ProposedChangeSet proposed = topic.propose(message);

        assertThat(proposed.references()).isNull();
        assertThat(proposed.summary()).startsWith("Nothing was taken");
        assertThat(topic.states(proposed)).containsExactly(State.INSTRUCTION);
    }

    @Test
    void takesNothingWhenTwoAreMeant() {
        ProposedChangeSet proposed = topic.propose("Put the details on the page.");

        assertThat(proposed.references()).isNull();
        assertThat(proposed.summary()).contains("2 sections are called “Details”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The hotels are on page 7.",
                "Hotels: see the page of the travel desk.",
                "We put the cover on the page before the last one."
            })
    void keepsWhatIsNoRequest(String note) {
        ProposedChangeSet proposed = topic.propose(note);

        assertThat(proposed.references()).isNull();
        assertThat(topic.states(proposed)).containsExactly(State.KEPT);
    }
}
