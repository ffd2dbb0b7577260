package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

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
                "Invoices are sent on the first working day of each month. | Invoices are usually sent on the first working day of each month.",
                "The red cable is live at all times. | The blue cable is live at all times.",
                "Rechnungen werden am ersten Werktag verschickt. | Rechnungen werden immer am ersten Werktag verschickt.",
                "研究室への来客は許可されています。 | 研究室への家族の来客は許可されています。",
                "The fee is 1.500 € a year. | The fee is 1,500 € a year."
            })
    void tellsWhatANewSentenceIsLike(String known, String said) {
        topic.take("# Rules\n\n" + known);

        ProposedChangeSet proposed = topic.propose("# Rules\n\n" + said);

        assertThat(proposed.summary()).contains("is similar to " + Titles.quoted(known));
        assertThat(proposed.changelog()).as("it outlives what it is about").doesNotContain(Titles.quoted(known));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# Rules%n%nDogs are welcome here. | # Rules%n%nThe pump is painted red.",
                "# Rules%n%nThe red cable is live at all times. | # Other%n%nThe blue cable is live at all times.",
                "# Rules%n%nThe red cable is live. | # Rules%n%nThe red cable is live. The blue cable is live.",
                "# Rules%n%n- We use Kafka. | # Rules%n%n- We use Redis."
            })
    void saysNothingOfWhatIsOtherOrStillThere(String known, String said) {
        topic.take(known.formatted());

        assertThat(topic.propose(said.formatted()).summary()).doesNotContain("similar");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "## Decisions%n%n- Invoices are sent on the first working day | Invoices are sent on the last working day.",
                "## Search%n%n- The index is owned by Mara | The index is owned by Tom."
            })
    void tellsOfALooseSentenceWhatAnItemSaysOtherwise(String known, String said) {
        topic.take(known.formatted());

        ProposedChangeSet proposed = topic.propose(said);

        assertThat(topic.states(proposed)).containsExactly(State.KEPT);
        assertThat(proposed.summary()).contains(Titles.quoted(said) + " is similar to ");
    }

    @ParameterizedTest
    @CsvSource({"Lena; 99, true", "Mara; 99, false"})
    void findsTheRowOfTheSameSubject(String cells, boolean isSimilar) {
        String table = "# T%n%n| Name | Owner | Port |%n| - | - | - |%n| billing | %s |";
        topic.take((table + "%n| search | Tom | 90 |").formatted("Mara | 80"));

        ProposedChangeSet proposed = topic.propose(table.formatted(cells.replace(";", " |")));

        assertThat(proposed.summary().contains("is similar to “billing | Mara | 80”"))
                .isEqualTo(isSimilar);
        assertThat(proposed.summary().contains("instead of")).isEqualTo(!isSimilar);
    }
}
