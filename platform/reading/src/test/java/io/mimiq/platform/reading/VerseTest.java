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
    void joinsTheLinesOfAParagraphThatWasWrapped() {
        assertThat(Told.note("The pump in the cellar was checked on Monday and it\n  was found to be\n  dry."))
                .containsExactly("sentence: The pump in the cellar was checked on Monday and it was found to be dry.");
    }
}
