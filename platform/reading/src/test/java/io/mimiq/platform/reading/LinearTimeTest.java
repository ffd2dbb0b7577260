package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Four times as much to read takes less than eight times as long, whatever it is. */
class LinearTimeTest {
    private static final int LENGTH = 8_000;
    private static final int RATIO = 8;

    /** Shorter ones say nothing about the reader. */
    private static final long MILLISECONDS = 250;

    private static final List<String> REPEATED = List.of(
            " ",
            "\t",
            "\r",
            "\n",
            "\ufeff",
            "\ud800",
            "x",
            "word and ",
            "Word. ",
            "so ",
            "_a",
            "*",
            "*a ",
            "**a",
            "[",
            "[a](",
            "[a]",
            "![",
            "<",
            "<b>",
            "<ul><li>a",
            "<!-- ",
            "<!-- \n",
            "a <!-- b --> ",
            "<!-- b -->\n",
            "<table><tr><td>",
            "1<sup>2 ",
            "&amp;",
            "|",
            "|1",
            "-|",
            "a|b\n",
            "`",
            "```\n",
            "\\",
            ">",
            "> a\n",
            "\"",
            "\"a ",
            "\"so ",
            "(a. B ",
            "«a. B ",
            "a:b\n",
            "Key 1: value 1\n",
            "1,900,",
            "a,b,c\n",
            "a;b;\n",
            "\"a,b\n",
            "int x = 3;\n",
            "a b:\n",
            "a b:\n\n    x\n\n",
            "- a\nb\n",
            "a) b\n",
            "1. a\n",
            "[ ] a\n",
            "3.1. Title\n\n   Text.\n\n",
            "Title\n=====\n",
            "2026-11-02\n\n",
            "10:00:01 a\n",
            "10:00 Dana: a b\n",
            "Dana\n10:00\nhi\n",
            "24.11.26, 10:12 - Dana added Tom\n",
            "[24.11.26 10:12] Dana\nhi\n\n10:13\n",
            "On Mon 3, Dana wrote:\n> a\n",
            "Hi, On a wrote:\n",
            "From: a@b\nTo: c\nSubject: d\n\nx\n\n",
            "Hi Dana,\n",
            "== A\n\n* b\n\n----\nx\n----\n\n",
            "* A\n** B\nc\n#+BEGIN_SRC\n",
            "A::\n\n   b\n\n",
            "[a]: http://b\n",
            "== A\n\n// b\nhttp://c[d]\n\n",
            "== A\n\n////\nb\n",
            "* A\n** B\n# c\n[[http://d][e]]\n",
            ":a:`b` .. c\n\n.. d\n\n   e\n\n",
            "a :b:`c`\n`````\n",
            "o a\n",
            "done. 3 x ",
            "\u001b(",
            "\u001b]",
            "a\b",
            "日本語。",
            "שלום. ",
            "👩‍👩‍👧 ",
            "ไทย ",
            "z. B. ",
            "http://a.b/c?d=e&f ");

    @ParameterizedTest
    @EnumSource(Syntax.class)
    void readsInProportionToTheLength(Syntax syntax) {
        List<String> slow = new ArrayList<>();
        REPEATED.forEach(piece -> Reading.of(piece.repeat(100), syntax));
        for (String piece : REPEATED) {
            String text = piece.repeat(LENGTH / piece.length());
            long once = time(text, syntax);
            long fourfold = time(text.repeat(4), syntax);
            for (int again = 0; again < 3 && isSlow(once, fourfold); again++) {
                once = Math.max(once, time(text, syntax));
                fourfold = Math.min(fourfold, time(text.repeat(4), syntax));
            }
            if (isSlow(once, fourfold)) {
                slow.add(piece + ": " + once + " ms, then " + fourfold + " ms");
            }
        }
        assertThat(slow).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Syntax.class)
    void readsWhatIsVeryLongOrDeep(Syntax syntax) {
        StringBuilder levels = new StringBuilder();
        for (int level = 0; level < 600; level++) {
            levels.append("  ".repeat(level)).append("- x\n");
        }
        for (String text : List.of(
                "word, ".repeat(350_000),
                levels.toString(),
                "- ".repeat(100_000) + "x",
                ">".repeat(100_000) + "x",
                "|a|\n|-|\n|" + "b|".repeat(50_000),
                " ".repeat(40_000) + "x")) {
            Reading reading = Reading.of(text, syntax);

            assertThat(reading.units()).isNotEmpty();
            int end = reading.units().get(reading.units().size() - 1).end();
            assertThat(text.substring(end)).doesNotContainPattern("\\p{L}");
        }
    }

    private static boolean isSlow(long once, long fourfold) {
        return fourfold > MILLISECONDS && fourfold > RATIO * once;
    }

    private static long time(String text, Syntax syntax) {
        long begin = System.nanoTime();
        Reading.of(text, syntax);
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
