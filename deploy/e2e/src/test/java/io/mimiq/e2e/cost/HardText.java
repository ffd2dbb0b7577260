package io.mimiq.e2e.cost;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A kind of text that badly made readers take too long for; of any length. */
record HardText(String name, IntFunction<String> ofLength) {

    static List<HardText> all() {
        return List.of(
                new HardText("spaces between words", length -> "a" + " ".repeat(length) + "b"),
                new HardText("tabs between words", length -> "a" + "\t".repeat(length) + "b"),
                new HardText("blank lines", length -> "a" + "\n".repeat(length) + "b"),
                new HardText("combining marks", length -> "a" + "\u0301".repeat(length)),
                new HardText("right to left", length -> repeated("\u05d0\u202e ", length)),
                new HardText("unpaired surrogates", length -> repeated("a\ud800 ", length)),
                new HardText("zero-width spaces", length -> "a" + "\u200b".repeat(length)),
                new HardText("one long word", length -> "a".repeat(length)),
                new HardText("one long number", length -> "1".repeat(length)),
                new HardText("one sentence again and again", length -> repeated("The same is said. ", length)),
                new HardText("one paragraph again and again", length -> repeated("The same is said.\n\n", length)),
                of("\""),
                of("so "),
                of("a:b\n"),
                of("_a"),
                of("*a_ "),
                of("**a *b "),
                of("["),
                of("[]("),
                of("[a](b "),
                of("![a]("),
                of("[a]: b\n"),
                of("<"),
                of("<a "),
                of("<!-- "),
                of("|"),
                of("|a|b|\n|-|-|\n"),
                of(">"),
                of("- "),
                of("-\n"),
                of("1. "),
                of("1.1."),
                of("# "),
                of("# a\n"),
                of("```\na\n"),
                of("`"),
                of("~"),
                of("\\"),
                of("&"),
                of(": "),
                of(". "),
                of("? "),
                of("who? "),
                of("a@"),
                of("a and b, "),
                of("On a wrote "),
                of("https://a.example/x "),
                of("1,234.5 "),
                of("2026-11-24 "),
                of("[10:00] A: b\n"),
                of("2026-01-01 10:00:00 INFO a\n"),
                new HardText("a ladder of lists", HardText::ladder));
    }

    private static HardText of(String piece) {
        return new HardText(piece.replace("\n", "\\n") + " again and again", length -> repeated(piece, length));
    }

    private static String repeated(String piece, int length) {
        return piece.repeat(length / piece.length());
    }

    private static String ladder(int length) {
        int steps = (int) Math.sqrt(length);
        return IntStream.range(0, steps)
                .mapToObj(step -> " ".repeat(2 * step) + "- a")
                .collect(Collectors.joining("\n"));
    }

    String of(int length) {
        return ofLength.apply(length);
    }
}
