package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.provider.AnswerPart;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.reading.Syntax;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * How well questions about public texts of many kinds and languages are answered, and how often an answer is refused that
 * the text does not have. The floors are what was measured less a small margin. All misses are in
 * {@code target/local-evaluation}.
 */
class QuestionEvaluationTest {

    private static final LocalProvider PROVIDER = new LocalProvider(20_000);
    private static final String[] TEXTS = {
        "minutes",
        "notes",
        "changelog",
        "readme",
        "handbook",
        "runbook",
        "german",
        "protokoll",
        "french",
        "spanish",
        "japanese",
        "recipe",
        "mail",
        "chat",
        "prices",
        "proposal"
    };

    private final Score score = new Score();

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void findsWhatTheTextSaysAndRefusesWhatItDoesNot() throws IOException {
        for (String text : TEXTS) {
            String[] parts = Score.text("questions/" + text + ".txt").split("(?m)^=====\n");
            Topic topic = new Topic(PROVIDER);
            topic.take(topic.source(SourceKind.NOTE, null, parts[0], Syntax.NOTE));
            parts[1].strip().lines().forEach(line -> ask(topic, text, line));
        }
        score.write("questions");
        assertThat(score.share("first")).as(score.report()).isGreaterThanOrEqualTo(0.9);
        assertThat(score.share("first three")).as(score.report()).isGreaterThanOrEqualTo(0.94);
        assertThat(score.share("answered at all")).as(score.report()).isGreaterThanOrEqualTo(0.96);
        assertThat(score.share("told as the answer")).as(score.report()).isGreaterThanOrEqualTo(0.87);
        assertThat(score.share("refused rightly")).as(score.report()).isGreaterThanOrEqualTo(0.95);
    }

    private void ask(Topic topic, String text, String line) {
        String[] sides = line.substring(line.indexOf(' ') + 1).split(" -> ");
        List<AnswerPart> parts = topic.ask(sides[0]);
        List<String> quotes = quotes(parts);
        String answer = text + ": " + line + " was answered: " + Topic.said(parts);
        if (sides.length == 1) {
            score.count("refused rightly", quotes.isEmpty(), answer);
            return;
        }
        List<String> wanted = List.of(sides[1].split(" & "));
        String first = quotes.isEmpty() ? "" : quotes.get(0);
        List<String> best = wanted.size() > 1 ? quotes : quotes.subList(0, Math.min(3, quotes.size()));
        score.count("first", wanted.stream().anyMatch(first::contains), "not first: " + answer);
        score.count(
                "first three",
                wanted.stream().allMatch(each -> best.stream().anyMatch(quote -> quote.contains(each))),
                "not in the first three: " + answer);
        score.count("answered at all", !quotes.isEmpty());
        score.count("told as the answer", !first.startsWith("Closest passages"), "just close: " + answer);
    }

    /** What is said before each citation. */
    private static List<String> quotes(List<AnswerPart> parts) {
        List<String> quotes = new ArrayList<>();
        StringBuilder said = new StringBuilder();
        for (AnswerPart part : parts) {
            if (part instanceof AnswerPart.Delta delta) {
                said.append(delta.text());
            } else if (part instanceof AnswerPart.Citation) {
                quotes.add(said.toString());
                said.setLength(0);
            }
        }
        return quotes;
    }
}
