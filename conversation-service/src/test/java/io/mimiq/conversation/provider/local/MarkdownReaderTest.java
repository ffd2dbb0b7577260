package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.contracts.knowledge.Operation;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {

    private static final MarkdownReader READER = new MarkdownReader(Sentences.load());

    private static List<String> texts(String source) {
        return READER.read(source, null).passages().stream().map(Passage::text).toList();
    }

    @Test
    void splitsParagraphsIntoSentences() {
        List<String> texts = texts(
                "The office is in Berlin. It opens at 9:30 a.m. every day. Dr. Smith has the key, e.g. on Mondays.");

        assertThat(texts)
                .containsExactly(
                        "The office is in Berlin.",
                        "It opens at 9:30 a.m. every day.",
                        "Dr. Smith has the key, e.g. on Mondays.");
    }

    @Test
    void joinsWrappedLinesAndKeepsTheirPlaceInTheSource() {
        String source = "# Office\n\nThe office\n  is in Berlin. It is\r\nsmall.\n";

        List<Passage> passages = READER.read(source, null).passages();

        assertThat(passages).extracting(Passage::text).containsExactly("The office is in Berlin.", "It is small.");
        assertThat(passages).extracting(Passage::heading).containsOnly("Office");
        assertThat(quote(source, passages.get(0))).isEqualTo("The office\n  is in Berlin.");
        assertThat(quote(source, passages.get(1))).isEqualTo("It is\r\nsmall.");
    }

    @Test
    void takesListItemsAndTableRowsForThemselves() {
        String source = """
                ## Ports
                - The gateway listens on 8080
                - [x] The store listens on 8090
                  1. Nested item one

                | Service | Port |
                |---------|:----:|
                | auth    | 8081 |
                | usage   | 8085 |
                """;

        assertThat(texts(source))
                .containsExactly(
                        "The gateway listens on 8080",
                        "[x] The store listens on 8090",
                        "Nested item one",
                        "Service: auth; Port: 8081",
                        "Service: usage; Port: 8085");
    }

    @Test
    void keepsCodeSpansAsTheyAre() {
        assertThat(texts("Run `a.sh  --all. Then` twice.  Then\nwait."))
                .containsExactly("Run `a.sh  --all. Then` twice.", "Then wait.");
    }

    @Test
    void takesALabelBeforeAListAndABoldLineForHeadings() {
        List<Passage> passages = READER.read(
                        "Actions:\n\n- Anna calls\n- Ben writes\n\nThat is all.\n\n**Next week**\n\nWe meet.", null)
                .passages();

        assertThat(passages)
                .extracting(passage -> passage.heading() + " / " + passage.text())
                .containsExactly(
                        "Actions / Anna calls", "Actions / Ben writes", "null / That is all.", "Next week / We meet.");
    }

    @Test
    void joinsAnAnnouncedCommandToItsSentenceAndLeavesOtherCode() {
        String source = """
                Start the suite with:

                ```sh
                deploy/up
                ```

                A longer example follows.

                ```java
                class A {
                }
                ```
                """;

        MarkdownReader.Reading reading = READER.read(source, null);

        assertThat(reading.passages())
                .extracting(Passage::text)
                .containsExactly("Start the suite with: `deploy/up`", "A longer example follows.");
        assertThat(reading.leftOut()).isEqualTo(1);
    }

    @Test
    void readsSetextHeadingsAndPlainText() {
        List<Passage> passages = READER.read("Office\n======\n\n    Indented lines are prose too.\n\nC# is used.", null)
                .passages();

        assertThat(passages).extracting(Passage::heading).containsOnly("Office");
        assertThat(passages).extracting(Passage::text).containsExactly("Indented lines are prose too.", "C# is used.");
    }

    @Property(tries = 300)
    void neverPointsOutsideTheSourceAndNeverLosesAPassagesWords(@ForAll String source) {
        for (Passage passage : READER.read(source, null).passages()) {
            assertThat(passage.text()).isNotBlank().doesNotContain("\n");
            for (Operation.Span span : passage.spans()) {
                assertThat(span.end()).isLessThanOrEqualTo(source.length());
            }
        }
    }

    private static String quote(String source, Passage passage) {
        return source.substring(
                passage.spans().get(0).start(), passage.spans().get(0).end());
    }
}
