package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a question is written, it costs in proportion to its length. */
class QuestionCostTest {

    /** So long that a cost in proportion to its square is beyond all patience. */
    private static final int LENGTH = 30_000;

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
    void isAnswered(String unit) {
        Topic topic = new Topic(new LocalProvider(20_000));
        topic.take("The port of alpha is 80.");

        assertThat(topic.ask("What is a" + unit.repeat(LENGTH / unit.length()) + "b?"))
                .isNotEmpty();
    }
}
