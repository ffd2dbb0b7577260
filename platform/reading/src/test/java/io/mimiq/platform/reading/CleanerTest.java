package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleanerTest {
    @Test
    void takesOutWhatATerminalObeys() {
        assertThat(
                        clean(
                                "\u001b[1;32mOK\u001b[0m \u001b(Bplain \u001b]0;title\u0007end \u001b7here\u001b8 \u001b[38;5;208morange\u001b[39m"))
                .isEqualTo("OK plain end here orange");
        assertThat(clean("N\bNA\bAM\bME\bE _\bx_\by\u007f\u0000\u0007")).isEqualTo("NAME xy");
    }

    @Test
    void leavesWordsBehindALoneEscape() {
        assertThat(clean("\u001bHello \u001b")).isEqualTo("Hello ");
        assertThat(clean("a\u001b[b")).isEqualTo("a");
    }

    @Test
    void endsLinesAlike() {
        assertThat(clean("a\r\nb\rc\fd\u2028e")).isEqualTo("a\nb\nc\nd\ne");
    }

    @Test
    void tellsWhatItTakesOut() {
        List<Span> removed = new ArrayList<>();

        Traced cleaned = Cleaner.clean("a\u0000b\ud800c", removed::add);

        assertThat(cleaned.text()).isEqualTo("abc");
        assertThat(removed).containsExactly(new Span(1, 2), new Span(3, 4));
        assertThat(cleaned.source(2, 3)).isEqualTo(new Span(4, 5));
    }

    private static String clean(String source) {
        return Cleaner.clean(source, removed -> {}).text();
    }
}
