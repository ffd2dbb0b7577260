package io.mimiq.platform.contracts.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "ESC[32m✓ESC[39m tests/login.spec.ts ESC[2m(12 tests)ESC[22m > ✓ tests/login.spec.ts (12 tests)",
                "ESC[1;31merrorESC[0m: expected ESC[38;5;9m`;`ESC[0m > error: expected `;`",
                "ESC[?25lDownloading ESC[2KDone > Downloading Done",
                "ESC]0;deploy@web-1: ~BELdeploy@web-1:~$ ls > deploy@web-1:~$ ls",
                "ESC]8;;https://example.orgESC\\Release notesESC]8;;ESC\\ are out > Release notes are out",
                "ESC(BPlain ESC)0again > Plain again",
                "a NULzero byte > a zero byte",
                "over\\bstruck DELout > overstruck out",
                "An ESCescape alone > An escape alone",
                "An ESC[12€ unfinished one > An [12€ unfinished one",
                "A title ESC]0;without end > A title ]0;without end",
                "CSI31mRedCSI0m > Red",
            })
    void takesOutWhatIsNotShown(String written, String shown) {
        String text = written.replace("ESC", "\u001b")
                .replace("BEL", "\u0007")
                .replace("NUL", "\0")
                .replace("DEL", "\u007f")
                .replace("CSI", "\u009b")
                .replace("\\b", "\b");

        assertThat(Visible.of(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Tabs\tand\r\nlines\nstay.", "東京は首都です。😀", "\u200bNo width, \u00adsoft\u00a0space \u2028"})
    void leavesTheRestAsItIs(String text) {
        assertThat(Visible.of(text)).isSameAs(text);
    }

    @Test
    void aLineEndOfMainframesIsOne() {
        assertThat(Visible.of("one\u0085two")).isEqualTo("one\ntwo");
    }

    @Test
    void takesTimeInProportion() {
        String unended = "\u001b]0;x".repeat(250_000);

        assertThat(Visible.of(unended)).isEqualTo("]0;x".repeat(250_000));
    }
}
