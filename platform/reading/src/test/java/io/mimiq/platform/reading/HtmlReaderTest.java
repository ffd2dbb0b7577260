package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlReaderTest {
    @Test
    void keepsEveryWordThatPeopleSee() {
        assertThat(
                        Told.markdown(
                                "<details>\n<summary>More about it</summary>\n\nHidden words.\n\n</details>\n\n<!-- of the editor -->\n\nPress <kbd>Ctrl</kbd>+<kbd>C</kbd>. H<sub>2</sub>O is <mark>wet</mark>.\n\n<dl><dt>Term</dt><dd>What it means</dd></dl>\n"))
                .containsExactly(
                        "sentence: More about it",
                        "sentence: Hidden words.",
                        "sentence: Press Ctrl+C.",
                        "sentence: + H2O is wet.",
                        "sentence: Term",
                        "item: - What it means");
    }

    @Test
    void keepsRaisedNumbersApartFromThoseBefore() {
        assertThat(Told.markdown("About 10<sup>6</sup> cells on the 1<sup>st</sup> day."))
                .containsExactly("sentence: About 10^6 cells on the 1st day.");
        assertThat(Told.markdown("<p>About 10<sup>-6</sup> m.</p>")).containsExactly("sentence: About 10^-6 m.");
    }

    @Test
    void keepsWhatIsToBeFilledIn() {
        assertThat(Told.markdown("Log in as <your-name> first."))
                .containsExactly("sentence: Log in as \\<your-name> first.");
    }
}
