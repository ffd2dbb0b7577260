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

    /** The rest of a list says nothing about a sentence in it. */
    @Test
    void contestsASentenceThatStandsInAList() {
        topic.take("# Decisions\n\n- We move in January.\n- Invoices are sent on the first working day of each month.");

        assertThat(topic.account(topic.propose("Invoices are sent on the last working day of each month.")))
                .containsKey(State.CONTESTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The office opens at 9:00.; The office opens at 9 am.",
                "The limit is 1 GiB.; The limit is 1024 MiB.",
                "The pipe is 2 km long.; The pipe is 2000 m long.",
                "La réunion commence à 14 h 30.; La réunion commence à 14:30.",
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

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Each pod gets 512 MiB of memory.; Each pod gets 1 GiB of memory.",
                "Ansprechpartnerin für Rechnungen ist Frau Huber.; Ansprechpartnerin für Rechnungen ist Frau Maier.",
                "Payroll is handled by Nadia.; Payroll is handled by Luis.",
                "Requests are processed synchronously.; Requests are processed asynchronously.",
                "Every employee has 28 vacation days.; Every employee has 30 vacation days.",
                "Alert when disk usage exceeds 80%.; Alert when disk usage exceeds 90%.",
                "The server room is on the third floor.; The server room is on the second floor.",
                "The offsite takes place in Lisbon.; The offsite takes place in Porto.",
                "Reports are sent weekly.; Reports are sent monthly.",
                "ينتهي العقد في 31 مارس 2027.; ينتهي العقد في 30 يونيو 2027.",
                "Refunds take five working days.; Correction: refunds take seven working days, not five.",
                "The server is online.; The server is offline.",
                "The CEO is Lara Jones.; The CEO is Mark Hill.",
                "Сервер находится в Москве.; Сервер не находится в Москве.",
                "Вход в офис открыт для всех.; Вход в офис закрыт для всех.",
                "Dana owns billing.; Actually, Priya owns billing now."
            })
    void contestsWhatHasOneOtherValue(String known, String said) {
        topic.take(known);

        assertThat(topic.account(topic.propose(said))).containsKey(State.CONTESTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Meeting with Novatel on 3 March.; Meeting with Novatel on 17 March.",
                "Termin bei Dr. Lind am 3. Mai.; Termin bei Dr. Lind am 17. Mai.",
                "Paid the electrician €240.; Paid the electrician €180.",
                "Each box has 12 eggs.; Each crate has 24 eggs.",
                "The first floor has 12 desks.; The second floor has 20 desks.",
                "The offsite in May takes place in Lisbon.; The offsite in June takes place in Porto.",
                "When the tank is empty, refill it.; When the tank is full, drain it.",
                "Actually, I like the blue one.; Actually, I like the red one.",
                "Das Team traf sich am 3. Mai.; Das Team traf sich am 10. Mai.",
                "Peter hat am Montag angerufen.; Peter hat am Dienstag angerufen.",
                "CPU usage is 80 %.; CPU usage is 90 %."
            })
    void contestsNothingThatIsTrueBeside(String known, String said) {
        topic.take(known);

        assertThat(topic.account(topic.propose(said))).containsOnlyKeys(State.KEPT);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The fee is 5.; The fee is 6.; The fee is 7.",
                "Die Gebühr beträgt 5 €.; Die Gebühr beträgt 6 €.; Die Gebühr beträgt 7 €.",
                "The office is in Berlin.; The office is in Bonn.; The office is in Rome."
            })
    void contradictsTheLatestOfWhatAPersonChoseToKeepBothOf(String first, String second, String third) {
        topic.take(first);
        topic.take(second);

        assertThat(topic.account(topic.propose(third))).containsKey(State.CONTESTED);
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
