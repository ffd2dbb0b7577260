package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final LocalProvider PROVIDER = new LocalProvider(20_000);

    private final Topic topic = new Topic(PROVIDER);

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The office opens at 9:00.; The office opens at 9 am.",
                "# A\\n\\n- Timeout: 30 s; # A\\n\\n- timeout: 30 seconds",
                "# A\\n\\n- Timeout: 30 s; Timeout: 30 s",
                "# A\\n\\n- Tea is at four; Tea is at four.",
                "# A\\n\\n- Tea is at four; # A\\n\\nTea is at four.",
                "# A\\n\\nTea is at four.; # A\\n\\n- Tea is at four",
                "# A\\n\\nEvery day:\\n\\n- Tea is at four; Tea is at four.",
                "# A\\n\\nTea is at four.; - Tea is at four",
                "# A\\n\\nNot doing:\\n\\n- Taxes; # A\\n\\nNot doing:\\n\\n- Taxes",
                "# A\\n\\n| K | V |\\n| - | - |\\n| a | 1 |; # A\\n\\n| K | V |\\n| - | - |\\n| a | 1 |"
            })
    void knowsWhatIsSaidAgain(String known, String said) {
        topic.take(known.translateEscapes());

        assertThat(topic.account(topic.propose(said.translateEscapes())))
                .containsKey(State.CONFIRMED)
                .doesNotContainKey(State.CONTESTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "# A\\n\\n- Timeout: 30 s; # B\\n\\n- Timeout: 30 s",
                "# A\\n\\nNot doing:\\n\\n- Taxes; # A\\n\\n- Taxes",
                "# A\\n\\n- Production\\n  - read; # A\\n\\n- Staging\\n  - read",
                "# A\\n\\nThe office is open.\\n\\n# B\\n\\nThe office is open.; The office is open.",
                "# A\\n\\n- Tea is at four\\n\\n# B\\n\\n- Tea is at four; Tea is at four.",
                "# A\\n\\n- Tea is at four; # B\\n\\nTea is at four.",
                "# A\\n\\n> Tea is at four; Tea is at four.",
                "# A\\n\\nTea is at four.; # A\\n\\n- [x] Tea is at four",
                "Guests may enter.; Guests may not enter.",
                "The payroll runs on the 25th.; The payroll runs on the 26th.",
                "# Changes 2.0\\n\\n- Costs $3; # Changes 2.1\\n\\n- Costs $4"
            })
    void takesInWhatIsNotTheSame(String known, String said) {
        topic.take(known.translateEscapes());

        ProposedChangeSet proposed = topic.propose(said.translateEscapes());

        assertThat(topic.account(proposed)).doesNotContainKey(State.CONFIRMED);
    }

    @Test
    void matchesEachOccurrenceOnce() {
        topic.take("# Steps\n\n1. Start.\n2. Wait.\n3. Stop.");

        ProposedChangeSet proposed = topic.propose("# Steps\n\n1. Start.\n2. Wait.\n3. Stop.\n4. Wait.");

        assertThat(topic.states(proposed))
                .containsExactly(State.KEPT, State.CONFIRMED, State.CONFIRMED, State.CONFIRMED, State.KEPT);
    }

    @Test
    void contradictsOnlyOneStatementOfAPattern() {
        topic.take("# Rooms\n\n- The small room seats 4 people.\n- The small room seats 6 people.");

        assertThat(topic.account(topic.propose("# Rooms\n\n- The small room seats 8 people.")))
                .doesNotContainKey(State.CONTESTED);
    }

    @Test
    void staysLinearOnManySentencesOfOnePattern() {
        StringBuilder note = new StringBuilder("# Keys\n\n");
        for (int i = 0; i < 2_000; i++) {
            note.append("- The limit of the queue is ").append(i).append(" items\n");
        }
        topic.take(note.toString());

        assertThat(topic.account(topic.propose(note.toString().replace(" items", " entries"))))
                .containsOnlyKeys(State.KEPT);
    }
}
