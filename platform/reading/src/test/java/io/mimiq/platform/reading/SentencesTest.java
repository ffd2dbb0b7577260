package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void partsNeitherLinksNorCode() {
        assertThat(Told.markdown(
                        "See [Ch. One. Two](http://e.org/a.b) first. Then `a. B. c` runs.[^1] End.\n\n[^1]: Note.\n"))
                .containsExactly(
                        "sentence: See [Ch. One. Two](http://e.org/a.b) first.",
                        "sentence: + Then `a. B. c` runs.[^1]",
                        "sentence: + End.",
                        "sentence: [^1]: Note.");
    }

    @Test
    void keepsTheFurtherParagraphsOfAFootnoteWithIt() {
        assertThat(Told.markdown("Text.[^a]\n\n[^a]: First paragraph.\n\n    Second paragraph.\n\nAfter it.\n"))
                .containsExactly(
                        "sentence: Text.[^a]",
                        "sentence: [^a]: First paragraph.",
                        "sentence: + Second paragraph.",
                        "sentence: After it.");
    }

    @Test
    void partsALongSentenceBetweenWords() {
        assertThat(Reading.of("word and ".repeat(2_000), Syntax.PLAIN).units())
                .hasSizeGreaterThan(5)
                .allSatisfy(unit -> assertThat(unit.text()).hasSizeLessThanOrEqualTo(2_001));
    }
}
