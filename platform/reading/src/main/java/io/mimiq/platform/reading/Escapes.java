package io.mimiq.platform.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps words from being read as marks of Markdown. */
final class Escapes {
    /** What opens a block at the start of a line; its group is the character that takes the backslash. */
    private static final Pattern BLOCK_START = Pattern.compile(
            "(?:\\d{1,9}(?=[.)](?:\\s|$)))?+("
                    + "[.)](?<=\\d[.)])(?=\\s|$)|#(?=#{0,5}(?:\\s|$))|[-+*](?=\\s|$)|>|`(?=`{2,}+[^`]*+$)|~(?=~~)"
                    + "|[-*_](?=[-*_\\s]++$)|=(?==*\\s*$)|-(?=-*\\s*$)|\\+(?=\\+\\+$)"
                    + "|[|:](?=[|:\\s]*+-[-|:\\s]*+$)|-(?=[-\\s]*+[|:][-|:\\s]*+$)"
                    + "|\\[(?=[^\\]\\[]{1,999}\\]:)|\\[(?=[ xX]\\](?:\\s|$)|![A-Za-z]+\\]$)|<(?=[A-Za-z/!?])(?![A-Za-z][A-Za-z0-9+.-]{1,31}:|[^\\s<>]+@))");

    private Escapes() {}

    /** A line of Markdown that begins a paragraph, whatever it begins with. */
    static String lineStart(String markdown) {
        int mark = blockMark(markdown, 0, markdown.length());
        return mark < 0 ? markdown : markdown.substring(0, mark) + "\\" + markdown.substring(mark);
    }

    /** Where a line has the mark that would open a block, or -1. */
    static int blockMark(String text, int from, int to) {
        if (from >= to || isPlainStart(text.charAt(from))) {
            return -1;
        }
        Matcher start = BLOCK_START.matcher(text).region(from, to);
        return start.lookingAt() ? start.start(1) : -1;
    }

    private static boolean isPlainStart(char character) {
        return Character.isLetter(character);
    }

    /** Words as they are, for Markdown. */
    static String literal(String line) {
        return lineStart(inline(line, 0, line.length()));
    }

    static String inline(String text) {
        return inline(text, 0, text.length());
    }

    /** What would vanish or change inside of a line: tags, escapes and entities, and marks inside of words. */
    static String inline(String text, int from, int to) {
        StringBuilder escaped = new StringBuilder(to - from);
        for (int index = from; index < to; index++) {
            if (needsEscape(text, from, index, to)) {
                escaped.append('\\');
            }
            escaped.append(text.charAt(index));
        }
        return escaped.toString();
    }

    /** Whether words would be lost here; stars and underscores around words stay emphasis, as people mean them in plain text too. */
    static boolean needsEscape(String text, int from, int index, int to) {
        char next = index + 1 < to ? text.charAt(index + 1) : ' ';
        return switch (text.charAt(index)) {
            case '\\' -> index + 1 == to || isPunctuation(next);
            case '<' ->
                (Character.isLetter(next) || next == '/' || next == '!' || next == '?') && !isAutolink(text, index, to);
            case '&' -> isEntity(text, index, to);
            case '*' ->
                index > from && Character.isLetterOrDigit(text.charAt(index - 1)) && Character.isLetterOrDigit(next);
            case '_' -> next == '_' || index > from && text.charAt(index - 1) == '_';
            case '`' -> true;
            case '[' -> isLink(text, index, to);
            default -> false;
        };
    }

    /** Whether a character could be a mark of Markdown at all. */
    static boolean isActive(String text, int from, int index, int to) {
        char next = index + 1 < to ? text.charAt(index + 1) : ' ';
        char previous = index > from ? text.charAt(index - 1) : ' ';
        return switch (text.charAt(index)) {
            case '\\' -> isPunctuation(next);
            case '*', '_' -> !(Words.isBlank(previous) && Words.isBlank(next));
            case '`', '[' -> true;
            default -> false;
        };
    }

    private static boolean isAutolink(String text, int index, int to) {
        int end = index + 1;
        boolean isAddress = false;
        while (end < to && end - index < 500 && !Words.isBlank(text.charAt(end)) && text.charAt(end) != '<') {
            if (text.charAt(end) == '>') {
                return isAddress;
            }
            isAddress |= text.charAt(end) == '@' || text.startsWith("://", end);
            end++;
        }
        return false;
    }

    private static boolean isLink(String text, int index, int to) {
        int limit = Math.min(to, index + 300);
        for (int at = index + 1; at + 1 < limit; at++) {
            if (text.charAt(at) == ']') {
                return text.charAt(at + 1) == '(';
            }
        }
        return false;
    }

    private static boolean isEntity(String text, int index, int to) {
        int end = index + 1;
        while (end < to
                && end < index + 32
                && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '#')) {
            end++;
        }
        return end > index + 1 && end < to && text.charAt(end) == ';';
    }

    private static boolean isPunctuation(char character) {
        return character > ' ' && character < '\u007f' && !Character.isLetterOrDigit(character);
    }
}
