package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a question is written, it costs in proportion to its length. */
class QuestionCostTest {

    private static final int SHORT = 2_000;
    private static final int LONG = 16_000;
    /** Eight times the length; a square would be sixty-four times the cost. */
    private static final double MOST = 24;
    /** Less than this says nothing about how it grows. */
    private static final long NOISE = 40_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\t",
                "\n",
                "\u00a0",
                "\"",
                "'",
                ")",
                "(",
                "[",
                "]",
                "[](",
                "_",
                "*",
                "`",
                "1",
                "1 ",
                "1.",
                "a",
                "A",
                "aB",
                "a ",
                "must ",
                ", and ",
                " , ",
                "hi ",
                "?",
                "step 1 ",
                "費",
                "who and "
            })
    void growsWithTheLength(String unit) {
        Topic topic = new Topic(new LocalProvider(20_000));
        topic.take("The port of alpha is 80.");
        List<String> texts = List.of(text(unit, SHORT), text(unit, LONG));
        topic.ask(texts.get(0));

        long little = cost(topic, texts.get(0));
        long much = cost(topic, texts.get(1));

        assertThat((double) much).as("%s: %d ns", unit, little).isLessThan(MOST * Math.max(little, NOISE / 8));
    }

    private static String text(String unit, int length) {
        return "What is a" + unit.repeat(length / unit.length()) + "b?";
    }

    private static long cost(Topic topic, String text) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            topic.ask(text);
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }
}
