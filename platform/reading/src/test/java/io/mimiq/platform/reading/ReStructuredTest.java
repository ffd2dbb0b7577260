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
    void leavesOtherDirectivesAndTheirTextInPlace() {
        assertThat(Told.plain("Guide\n=====\n\n.. note::\n\n   Keep it dry.\n\nThe end.\n"))
                .containsExactly(
                        "heading 1: Guide", "sentence: .. note::", "sentence: Keep it dry.", "sentence: The end.");
    }
}
