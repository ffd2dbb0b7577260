package io.mimiq.conversation.provider.local;

import static io.mimiq.platform.contracts.knowledge.Disposition.State.CONFIRMED;
import static io.mimiq.platform.contracts.knowledge.Disposition.State.CONTESTED;
import static io.mimiq.platform.contracts.knowledge.Disposition.State.KEPT;
import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line leads to is another thing when the line is new. */
class LeadingTest {

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
                "Anna is a nurse. She lives in Bonn. | Eva is a pilot. She lives in Bonn.",
                "Anna is a nurse. She is 34 years old. | Eva is a pilot. She is 29 years old.",
                "Anna ist Ärztin. Er ist 41 Jahre alt. | Max ist Pilot. Er ist 35 Jahre alt.",
                "We sell apples. This is new. | We sell pears. This is new.",
                "Ann: Can we ship?%nBob: Yes. | Ann: Is the key there?%nBob: Yes.",
                "Staging%nPort: 80 | Production%nPort: 80",
                "Staging%nPort: 80%nOwner: Mara | Production%nPort: 81%nOwner: Tom",
                "Server A%nIt has 64 GB of RAM. | Server B%nIt has 32 GB of RAM.",
                "GET /users%nThe limit is 100 requests per minute. | GET /health%nThe limit is 10 requests per minute.",
                "Paris%n12:00 arrive%n14:00 lunch | Rome%n12:00 arrive%n15:00 lunch",
                "Status week 12%nWe have 14 open bugs. | Status week 13%nWe have 12 open bugs.",
                "city,desks%nBerlin,3 | city,phones%nBerlin,3"
            })
    void keepsAllOfWhatIsAboutSomethingNew(String known, String said) {
        topic.take(known.formatted());

        ProposedChangeSet proposed = topic.take(said.formatted());
        List<State> states = topic.states(proposed);

        assertThat(states).isNotEmpty().containsOnly(KEPT);
        assertThat(proposed.summary()).doesNotContain("She lives in Bonn” is similar");
        Stream.of(said.formatted().split("\n"))
                .forEach(line -> assertThat(
                                topic.markdown().replace("  \n", "\n").replace(" | ", ","))
                        .contains(line));
    }

    @Test
    void comparesTheLinesBelowWhatIsKnown() {
        topic.take("Status of the pump, week 12\nPressure: 80 bar\nOwner: Mara");

        assertThat(topic.states(topic.propose("Status of the pump, week 12\nPressure: 80 bar\nOwner: Tom")))
                .endsWith(CONFIRMED, CONTESTED);
    }

    @Test
    void comparesASentenceThatRefersToWhatIsKnown() {
        topic.take("Anna is a nurse. She lives in Bonn.");

        assertThat(topic.states(topic.propose("Anna is a nurse. She lives in Bonn.")))
                .containsExactly(CONFIRMED, CONFIRMED);
        assertThat(topic.states(topic.propose("She lives in Bonn."))).containsExactly(CONFIRMED);
    }
}
