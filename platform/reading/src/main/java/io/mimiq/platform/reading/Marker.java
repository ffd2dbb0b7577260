package io.mimiq.platform.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a line begins with when people write a list, in Markdown or not.
 *
 * @param length of the mark with the white space behind it
 * @param kept whether the mark is one of the item's words, for Markdown has none like it: a letter, a cross for what failed
 * @param number of an ordered item
 * @param done of a task
 */
record Marker(
        int length,
        boolean kept,
        @Nullable Integer number,
        @Nullable Boolean done) {
    /** In Chinese and Japanese nothing stands between a mark and the words. */
    private static final String WIDE = "|・\\s*|(?<wide>\\p{Nd}{1,3})[．）、](?!\\p{Nd})\\s*";

    private static final Pattern MARK = Pattern.compile("(?:(?:(?<bullet>[-*+•‣◦▪▫●○■□–—·∙⁃➢➤►▸→]|o(?=\\s{2}))"
            + "|(?<number>\\p{Nd}{1,3})[.)]|(?<kept>\\(\\d{1,3}\\)|\\(?[ivx]{1,4}\\)|\\(?[a-z]\\)|(?:[ivx]{1,4}|[a-z])\\.(?!\\s*\\p{L}\\.)"
            + "|[✗✘✕✖❌❎]\\uFE0F?))\\s+" + WIDE + ")"
            + "(?:\\[(?<task>[ xX✓✔]?)\\]\\s+|(?<box>[☐□⬜☑☒✓✔✅])\\uFE0F?\\s+)?(?=\\S)");
    private static final Pattern BARE =
            Pattern.compile("(?:\\[(?<task>[ xX✓✔]?)\\]|(?<box>[☐□⬜☑☒✓✔✅])\\uFE0F?)\\s+(?=\\S)");

    static @Nullable Marker of(String text, Line line) {
        if (line.isBlank() || Character.isUpperCase(text.charAt(line.text()))) {
            return null;
        }
        Matcher bare = BARE.matcher(text).region(line.text(), line.end());
        if (bare.lookingAt()) {
            return new Marker(bare.end() - line.text(), false, null, isDone(bare));
        }
        Matcher mark = MARK.matcher(text).region(line.text(), line.end());
        if (!mark.lookingAt()) {
            return null;
        }
        String number = mark.group("wide") == null ? mark.group("number") : mark.group("wide");
        boolean isKept = mark.group("kept") != null;
        return new Marker(
                mark.end() - line.text(),
                isKept,
                number == null ? null : Integer.valueOf(number),
                isKept ? null : isDone(mark));
    }

    /** How much of the line is no word of the item. */
    int unread() {
        return kept ? 0 : length;
    }

    private static @Nullable Boolean isDone(Matcher mark) {
        String task = mark.group("task");
        String box = mark.group("box");
        if (task == null && box == null) {
            return null;
        }
        return task == null ? "☑☒✓✔✅".contains(box) : !task.isBlank();
    }
}
