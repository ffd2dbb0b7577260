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
                        "comment: of the editor",
                        "sentence: Press Ctrl+C.",
                        "sentence: + H2O is wet.",
                        "sentence: Term",
                        "item: - What it means");
    }

    @Test
    void makesCommentsUnitsBesideTheWordsAroundThem() {
        assertThat(Told.markdown("""
                        <!--
                        Copyright Dana

                        SPDX: MIT
                        -->
                        # Fees <!-- omit in toc -->

                        We charge 5 euros. <!-- TODO: ask Dana --> Tom <!-- who? --> agrees.

                        Not doing:

                        <!-- keep in order -->
                        - refunds <!-- since May -->
                        - vouchers

                        <!-- old --> The rest stays.

                        [//]: # (see the minutes)
                        """))
                .containsExactly(
                        "comment: Copyright Dana SPDX: MIT",
                        "heading 1: Fees",
                        "comment: omit in toc",
                        "sentence: We charge 5 euros.",
                        "comment: TODO: ask Dana",
                        "sentence: + Tom agrees.",
                        "label: Not doing:",
                        "comment: keep in order",
                        "item: - refunds",
                        "comment: since May",
                        "item: / - vouchers",
                        "comment: old",
                        "sentence: The rest stays.",
                        "comment: see the minutes");
    }

    @Test
    void tellsWhereCommentsStand() {
        String text = "Fee is 5. <!-- was 4 -->\n\n<div>\n<!-- by law -->\nIt <!-- the fee --> stays.\n</div>\n";

        assertThat(Told.spans(text, Syntax.MARKDOWN))
                .containsExactly("Fee is 5.", "<!-- was 4 -->", "<!-- by law -->", "It <!-- the fee --> stays.");
    }

    @Test
    void keepsCommentsOfPagesAndNoneThatTellARendererWhatToShow() {
        assertThat(
                        HtmlText.markdown(
                                "<body><!-- check\nthe fee --><p>Fee is 5 <!-- was 4 --> euros.</p><!--[if IE]><p>old</p><![endif]--><table><tr><td>a<!-- b | c --></td></tr></table></body>"))
                .contains("<!-- check the fee -->\n\nFee is 5 <!-- was 4 --> euros.", "a<!-- b c -->")
                .doesNotContain("old");
    }

    @Test
    void readsACommentInANoteToItsEnd() {
        assertThat(Told.note("Weekly sync\n\n<!-- ask *Dana*\n\n- about fees\n-->\n\nDecisions\n- one\n- two\n"))
                .containsExactly(
                        "heading 1: Weekly sync",
                        "comment: ask *Dana* - about fees",
                        "heading 2: Decisions",
                        "item: - one",
                        "item: / - two");
    }

    @Test
    void keepsRaisedNumbersApartFromThoseBefore() {
        assertThat(Told.markdown("About 10<sup>6</sup> cells on the 1<sup>st</sup> day."))
                .containsExactly("sentence: About 10^6 cells on the 1st day.");
        assertThat(Told.markdown("<p>About 10<sup>-6</sup> m.</p>")).containsExactly("sentence: About 10^-6 m.");
    }

    @Test
    void keepsTagsThatATextIsAbout() {
        assertThat(Told.note("We use <script> and <th> here, <b>bold <i>and</b> not <input>. <p>Next."))
                .containsExactly(
                        "sentence: We use \\<script> and \\<th> here, bold and not \\<input>.", "sentence: + Next.");
    }

    @Test
    void keepsWhatIsToBeFilledIn() {
        assertThat(Told.markdown("Log in as <your-name> first."))
                .containsExactly("sentence: Log in as \\<your-name> first.");
    }
}
