package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerseTest {
    @Test
    void keepsTheLinesOfAPoem() {
        assertThat(
                        Told.note(
                                "The fog comes\n  on little cat feet.\nIt sits looking\n  over harbor and city\non silent haunches\n  and then moves on."))
                .containsExactly(
                        "sentence: The fog comes",
                        "sentence: / on little cat feet.",
                        "sentence: / It sits looking",
                        "sentence: / over harbor and city",
                        "sentence: / on silent haunches",
                        "sentence: / and then moves on.");
    }

    @Test
    void keepsTheLinesOfAPoemOrAnAddressThatIsSetIn() {
        assertThat(
                        Told.plain(
                                "Send it to:\n\n   Dana Roth,\n   at the harbor,\n   London NW1\n\nThis is what it says.\n\n  Roses are red,\n  violets are blue,\n  sugar is sweet\n  and so are you.\n\nIt rhymes.\n"))
                .containsExactly(
                        "sentence: Send it to:",
                        "sentence: Dana Roth,",
                        "sentence: / at the harbor,",
                        "sentence: / London NW1",
                        "sentence: This is what it says.",
                        "sentence: Roses are red,",
                        "sentence: / violets are blue,",
                        "sentence: / sugar is sweet",
                        "sentence: / and so are you.",
                        "sentence: It rhymes.");
    }

    @Test
    void keepsTheLinesThatBlanksEnd() {
        assertThat(Told.markdown("Roses are red,  \nviolets are *blue*,  \nsugar is sweet\\\nand so are you."))
                .containsExactly(
                        "sentence: Roses are red,",
                        "sentence: / violets are *blue*,",
                        "sentence: / sugar is sweet",
                        "sentence: / and so are you.");
    }

    @Test
    void joinsTheLinesOfAParagraphThatWasWrapped() {
        assertThat(Told.note("The pump in the cellar was checked on Monday and it\n  was found to be\n  dry."))
                .containsExactly("sentence: The pump in the cellar was checked on Monday and it was found to be dry.");
    }
}
