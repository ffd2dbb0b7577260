package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReStructuredTest {
    @Test
    void readsWhatIsAnnouncedAsCode() {
        String text =
                "Install\n=======\n\nRun this::\n\n    pump --start\n\n    pump --check\n\n.. code-block:: python\n   :caption: x\n\n   if x:\n       print(x)\n\n#. first\n#. second\n";

        assertThat(Told.plain(text))
                .containsExactly(
                        "heading 1: Install",
                        "label: Run this:",
                        "code: pump --start\n\npump --check",
                        "code: if x:\n    print(x)",
                        "item: 1. first",
                        "item: / 2. second");
        assertThat(Told.spans(text, Syntax.PLAIN)).anyMatch(span -> span.startsWith(".. code-block:: python"));
    }

    @Test
    void readsCommentsLinksAndUnderlines() {
        assertThat(
                        Told.plain(
                                "Changes\n=======\n\n.. Ask Dana\n   about fees.\n\nErrors\n```````\n\nSee `the log <https://e.org/log>`_ of ``pump``. :pr:`12`\n\nFixes\n'''''\n\nNone.\n"))
                .containsExactly(
                        "heading 1: Changes",
                        "comment: Ask Dana about fees.",
                        "heading 3: Errors",
                        "sentence: See [the log](https://e.org/log) of ``pump``. :pr:`12`",
                        "heading 3: Fixes",
                        "sentence: None.");
    }

    @Test
    void leavesOtherDirectivesAndTheirTextInPlace() {
        assertThat(Told.plain("Guide\n=====\n\n.. note::\n\n   Keep it dry.\n\nThe end.\n"))
                .containsExactly(
                        "heading 1: Guide", "sentence: .. note::", "sentence: Keep it dry.", "sentence: The end.");
    }
}
