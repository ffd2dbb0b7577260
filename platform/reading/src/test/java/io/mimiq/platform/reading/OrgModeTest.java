package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrgModeTest {
    @Test
    void readsAnOutline() {
        assertThat(
                        Told.plain(
                                "#+TITLE: Pump notes\n\n* Install\n  Unpack the pump.\n** Tools\n- wrench\n- hammer\n** TODO Order seal\n#+BEGIN_SRC sh\npump --start\n#+END_SRC\n* Use\nSwitch it on.\n"))
                .containsExactly(
                        "heading 1: Pump notes",
                        "heading 2: Install",
                        "sentence: Unpack the pump.",
                        "heading 3: Tools",
                        "item: - wrench",
                        "item: / - hammer",
                        "heading 3: TODO Order seal",
                        "code: pump --start",
                        "heading 2: Use",
                        "sentence: Switch it on.");
    }

    @Test
    void readsCommentsAndLinks() {
        assertThat(
                        Told.plain(
                                "#+TITLE: Pump\n\n# Ask Dana\n# about fees.\n\n* Use\nSee [[https://e.org/log][the log]] and [[https://e.org/]].\n#+BEGIN_EXPORT html\n<b>x</b>\n#+END_EXPORT\n"))
                .containsExactly(
                        "heading 1: Pump",
                        "comment: Ask Dana about fees.",
                        "heading 2: Use",
                        "sentence: See [the log](https://e.org/log) and <https://e.org/>.",
                        "code: <b>x</b>");
    }

    @Test
    void leavesAListOfStarsOne() {
        assertThat(Told.note("* milk\n* eggs\n\nThat is all."))
                .containsExactly("item: - milk", "item: / - eggs", "sentence: That is all.");
    }

    @Test
    void readsAQuoteAsOne() {
        assertThat(
                        Told.note(
                                "#+TITLE: Pump\n#+BEGIN_QUOTE\nKeep it dry.\nAnd clean.\n#+END_QUOTE\n#+BEGIN_EXAMPLE\na\n  b\n#+END_EXAMPLE"))
                .containsExactly("heading 1: Pump", "quote: > Keep it dry.", "quote: /   And clean.", "code: a\n  b");
    }
}
