package io.mimiq.platform.reading;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Comments of HTML: what a text says to whoever edits it, and not to its readers. */
final class Comments {
    private static final String OPENING = "<!--";
    private static final String CLOSING = "-->";
    /** Tell a renderer what to show, as tags do. */
    private static final List<String> CONDITIONS = List.of("[if ", "[endif]");
    /** What people write where Markdown has no comments: {@code [//]: # (words)}. */
    private static final List<String> LABELS = List.of("//", "comment");

    private Comments() {}

    /** Where the comment ends that begins here; -1 if none begins, or nothing ends it. */
    static int end(String text, int start) {
        if (!text.startsWith(OPENING, start)) {
            return -1;
        }
        int closing = text.indexOf(CLOSING, start + OPENING.length());
        return closing < 0 ? -1 : closing + CLOSING.length();
    }

    /** Whether there is nothing but comments. */
    static boolean areAll(String html) {
        return rest(html) == html.length();
    }

    /** Where the comments end that a text begins with, and the blanks around them. */
    static int rest(String html) {
        int rest = skipped(html, 0);
        for (int end = end(html, rest); end >= 0; end = end(html, rest)) {
            rest = skipped(html, end);
        }
        return rest;
    }

    private static int skipped(String html, int from) {
        int index = from;
        while (index < html.length() && Words.isBlank(html.charAt(index))) {
            index++;
        }
        return index;
    }

    /** What a comment says, if it says something to people. */
    static String words(String content) {
        String words = Words.oneLine(content);
        return CONDITIONS.stream().anyMatch(words::startsWith) || !Words.hasWord(words, 0, words.length()) ? "" : words;
    }

    /** A comment on one line. */
    static String written(String words) {
        return OPENING + " " + words + " " + CLOSING;
    }

    /** Whether a definition of an address is none, but holds a comment in place of a title. */
    static boolean isDefinition(String label, String destination) {
        return LABELS.contains(label.toLowerCase(Locale.ROOT)) && (destination.isEmpty() || destination.equals("#"));
    }

    /** Makes the comments that a text begins with units. Returns where they end. */
    static int read(Traced html, Units units) {
        String text = html.text();
        int rest = rest(text);
        for (int start = skipped(text, 0); start < rest; start = skipped(text, end(text, start))) {
            int end = end(text, start);
            unit(text.substring(start, end), html.source(start, end), units);
        }
        return rest;
    }

    /** Makes a comment a unit, if it has words. */
    static void unit(String comment, @Nullable Span span, Units units) {
        String words = words(comment.substring(OPENING.length(), comment.length() - CLOSING.length()));
        if (span == null || words.isEmpty()) {
            units.drop(span);
        } else {
            units.comment(span, Escapes.literal(words));
        }
    }
}
