package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asked on 24 November 2026. */
class UpcomingTest {

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
                "# Sync 3 November 2026\\n\\nNext meeting: 17 November 2026.\\n\\n# Sync 17 November 2026\\n\\nNext meeting: 1 December 2026."
                        + " | When is the next meeting? | Next meeting: 1 December 2026.",
                "# Meetings\\n\\n- 3 November 2026: budget\\n- 12 January 2027: plan\\n- 15 December 2026: review"
                        + " | When is the next meeting? | Meetings › 15 December 2026: review",
                "# Meeting 3 November 2026\\n\\nHeld in Rome.\\n\\n# Meeting 8 December 2026\\n\\nHeld in Bonn."
                        + " | When is the next meeting? | Meeting 8 December 2026 › Held in Bonn.",
                "Die nächste Sitzung ist am 3. November 2026. Die nächste Sitzung ist am 8. Dezember 2026."
                        + " | Wann ist die nächste Sitzung? | Die nächste Sitzung ist am 8. Dezember 2026.",
                "La prochaine réunion a lieu le 9 décembre 2026. | Quand a lieu la prochaine réunion ?"
                        + " | La prochaine réunion a lieu le 9 décembre 2026.",
                "La próxima reunión es el 24 de noviembre de 2026. | ¿Cuándo es la próxima reunión?"
                        + " | La próxima reunión es el 24 de noviembre de 2026.",
                "The next meeting is on Friday. | When is the next meeting? | The next meeting is on Friday."
            })
    void tellsTheFirstThatIsNotOver(String page, String question, String answer) {
        topic.take(page.translateEscapes());

        assertThat(Topic.said(topic.askSearching(question))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The next meeting is on 3 November 2026. | When is the next meeting?",
                "# Sync 3 November 2026\\n\\nThe next meeting is on Friday. | When is the next meeting?",
                "# Meetings\\n\\n- 3 November 2026: budget\\n- 10 November 2026: review | When is the next meeting?",
                "# Board meeting 3 November 2026\\n\\n- Raj buys a scanner by 1 December 2026. | When is the next meeting?"
            })
    void tellsNothingThatIsOverAsWhatComesNext(String page, String question) {
        topic.take(page.translateEscapes());

        assertThat(Topic.said(topic.askSearching(question)))
                .matches(said -> said.startsWith("The page does not say: ") || said.startsWith("Closest passages:"));
    }
}
