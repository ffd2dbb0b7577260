package io.mimiq.platform.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a line begins with when people write a list, in Markdown or not.
 *
 * @param length of the mark with the white space behind it
 * @param number of an ordered item
 * @param done of a task
 */
record Marker(
        int length, @Nullable Integer number, @Nullable Boolean done) {
    private static final Pattern MARK = Pattern.compile("(?:(?<bullet>[-*+•‣◦▪▫●○■□–—·∙⁃➢➤►▸→]|o(?=\\s{2}))"
            + "|(?<number>\\d{1,3})[.)]|\\((?<bracketed>\\d{1,3})\\)|(?<roman>[ivx]{1,4})\\)|(?<letter>[a-z])\\)|\\((?<inner>[a-z])\\)"
            + "|(?=\\[[ xX✓✔]?\\]\\s)|(?=[☐☑☒✓✔✗✘⬜]\\s))(?:\\s+|(?=[\\[☐☑☒✓✔✗✘⬜]))"
            + "(?:\\[(?<task>[ xX✓✔]?)\\]\\s+|(?<box>[☐☑☒✓✔✗✘⬜])\\s+)?(?=\\S)");
    private static final Pattern BARE = Pattern.compile("(?:\\[(?<task>[ xX✓✔]?)\\]|(?<box>[☐☑☒✓✔✗✘⬜]))\\s+(?=\\S)");

    static @Nullable Marker of(String text, Line line) {
        if (line.isBlank() || Character.isUpperCase(text.charAt(line.text()))) {
            return null;
        }
        Matcher bare = BARE.matcher(text).region(line.text(), line.end());
        if (bare.lookingAt()) {
            return new Marker(bare.end() - line.text(), null, isDone(bare));
        }
        Matcher mark = MARK.matcher(text).region(line.text(), line.end());
        if (!mark.lookingAt()) {
            return null;
        }
        return new Marker(mark.end() - line.text(), number(mark), isDone(mark));
    }

    private static @Nullable Integer number(Matcher mark) {
        String digits = mark.group("number") == null ? mark.group("bracketed") : mark.group("number");
        if (digits != null) {
            return Integer.valueOf(digits);
        }
        if (mark.group("roman") != null) {
            return roman(mark.group("roman"));
        }
        String letter = mark.group("letter") == null ? mark.group("inner") : mark.group("letter");
        return letter == null ? null : letter.charAt(0) - 'a' + 1;
    }

    private static int roman(String roman) {
        int number = 0;
        for (int index = 0; index < roman.length(); index++) {
            int value = value(roman.charAt(index));
            boolean isLess = index + 1 < roman.length() && value < value(roman.charAt(index + 1));
            number += isLess ? -value : value;
        }
        return Math.max(1, number);
    }

    private static int value(char digit) {
        return digit == 'i' ? 1 : digit == 'v' ? 5 : 10;
    }

    private static @Nullable Boolean isDone(Matcher mark) {
        String task = mark.group("task");
        String box = mark.group("box");
        if (task == null && box == null) {
            return null;
        }
        return task == null ? "☑☒✓✔".contains(box) : !task.isBlank();
    }
}
