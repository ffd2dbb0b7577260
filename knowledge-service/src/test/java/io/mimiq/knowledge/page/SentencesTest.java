package io.mimiq.knowledge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void splitsProseAndListItemsButNotHeadingsAndCode() {
        String markdown = """
                # A heading. With a dot.

                First one. Second one
                goes on here! Third?

                - An item. Its second sentence.
                  1. Nested one

                ```
                code. is not prose.
                ```

                > Quoted line one.
                > Quoted line two.
                """;

        List<String> sentences =
                Sentences.in(markdown).stream().map(span -> span.of(markdown)).toList();

        assertThat(sentences)
                .containsExactly(
                        "First one.",
                        "Second one\ngoes on here!",
                        "Third?",
                        "An item.",
                        "Its second sentence.",
                        "Nested one",
                        "Quoted line one.",
                        "Quoted line two.");
    }

    @Test
    void doesNotSplitAtAbbreviationsAndNumbers() {
        String text = "Dr. Smith pays approx. 3.50 Euro. It is e.g. fine. 東京は首都です。大阪も大きい。";

        List<String> sentences =
                Sentences.in(text).stream().map(span -> span.of(text)).toList();

        assertThat(sentences)
                .containsExactly("Dr. Smith pays approx. 3.50 Euro.", "It is e.g. fine.", "東京は首都です。", "大阪も大きい。");
    }

    @Property
    void sentencesAreOrderedDisjointAndTrimmedWhateverTheText(@ForAll String markdown) {
        int free = 0;
        for (Span sentence : Sentences.in(markdown)) {
            assertThat(sentence.start()).isGreaterThanOrEqualTo(free);
            assertThat(sentence.of(markdown))
                    .isNotBlank()
                    .isEqualTo(sentence.of(markdown).strip());
            free = sentence.end();
        }
    }
}
