package io.mimiq.conversation.provider.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.message.Intent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Where is the office?",
                "where is the office",
                "What's the retention period",
                "Remind me when the demo is",
                "Is the office open, right?",
                "What is right?",
                "Is the office open on Mondays",
                "Tell me about the office",
                "\"Who leads the team?\"",
                "Long story. And then? How does it end?)",
                "会議はいつですか？",
                "متى يبدأ الاجتماع؟",
                "¿Cuándo empieza la reunión?",
                "Wann beginnt die Sitzung?",
                "wann öffnet die Kasse",
                "Wie hoch ist der Beitrag",
                "Combien coûte le parking",
                "cuándo abre la piscina"
            })
    void takesQuestionsForQuestions(String text) {
        assertThat(Intents.of(text)).isEqualTo(Intent.ASK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The office is in Berlin.",
                "Any questions? The office is in Berlin.",
                "When it rains, the office is closed.",
                "# Where we work\n\nThe office is in Berlin",
                "Berlin",
                "Could you add that the pump is red?",
                "Forget that Dana owns billing.",
                "Please remove the sentence about Stripe.",
                "The release was moved to Friday. Who signs it off?",
                "Open questions:\nWho owns it?\nWhen is it due?",
                "- Who owns it?\n- When is it due?",
                "Remind me: the demo is at 4.",
                "Remind me that the demo is at 4.",
                "The office opens at 9, right?",
                "The port is 80, isn't it?",
                "Das Büro öffnet um 9, oder?",
                "Le bureau ouvre à 9 h, n'est-ce pas ?",
                "La oficina abre a las 9, ¿verdad?"
            })
    void takesEverythingElseForNotes(String text) {
        assertThat(Intents.of(text)).isEqualTo(Intent.UPDATE);
    }

    /** The rules were tuned on the first set; the floors are what was measured less a small margin. */
    @ParameterizedTest
    @CsvSource({"tuning, 0.97", "held-out, 0.97", "unseen, 0.95"})
    void tellsQuestionsFromNotesInWhatPeopleWrite(String set, double floor) throws IOException {
        List<String> lines = lines("/local/evaluation/" + set + "/intents.txt");
        List<String> wrong = lines.stream().filter(line -> !isTaken(line)).toList();

        assertThat(1 - (double) wrong.size() / lines.size())
                .as("%d of %d wrong: %s", wrong.size(), lines.size(), wrong)
                .isGreaterThanOrEqualTo(floor);
    }

    @Test
    void takesTimeInProportionToTheText() {
        assertThat(Intents.of("is a ".repeat(40_000))).isEqualTo(Intent.UPDATE);
        assertThat(Intents.of("a: b\n".repeat(40_000))).isEqualTo(Intent.UPDATE);
        assertThat(Intents.of(" ".repeat(40_000))).isEqualTo(Intent.UPDATE);
    }

    private static boolean isTaken(String line) {
        int colon = line.indexOf(": ");
        Intent intent = Intent.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
        return Intents.of(line.substring(colon + 2).translateEscapes()) == intent;
    }

    private static List<String> lines(String file) throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(requireNonNull(IntentsTest.class.getResourceAsStream(file)), UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    @Test
    void readsRunsOfOneSignInNoTime() {
        for (String mark : List.of(" ", "\t", "\n", "\u00A0", "\"", "so ", "_a", "a:b\n", "(", "? ")) {
            assertThat(Intents.of("a" + mark.repeat(500_000) + "b")).isEqualTo(Intent.UPDATE);
        }
        assertThat(Intents.of("Where is" + " ".repeat(500_000) + "the office?")).isEqualTo(Intent.ASK);
    }
}
