package io.mimiq.conversation.provider.local;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Takes the marks out of Markdown that lies on one line: emphasis, the targets of links, code that is left open. */
final class Markup {

    private final String text;
    private final BitSet dropped = new BitSet();
    private final Deque<Integer> brackets = new ArrayDeque<>();
    private int at;
    private boolean hasClosing = true;
    /** Lengths of ticks that nothing closes from here on. */
    private final BitSet unclosed = new BitSet();

    private Markup(String text) {
        this.text = text;
    }

    /** The words without emphasis and links; code in a line stays marked as such. */
    static String tidy(String text) {
        Markup markup = new Markup(text);
        while (markup.at < text.length()) {
            markup.next();
        }
        StringBuilder tidy = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!markup.dropped.get(i)) {
                tidy.append(text.charAt(i));
            }
        }
        return tidy.toString().strip();
    }

    /** So that its beginning does not make it a heading, an item or a quote. */
    static String escaped(String line) {
        int digits = 0;
        while (digits < line.length() && digits < 9 && Character.isDigit(line.charAt(digits))) {
            digits++;
        }
        boolean isNumbered = digits > 0 && digits < line.length() && ".)".indexOf(line.charAt(digits)) >= 0;
        boolean isMarked = !line.isEmpty() && "#>+-".indexOf(line.charAt(0)) >= 0;
        return isNumbered ? line.substring(0, digits) + "\\" + line.substring(digits) : isMarked ? "\\" + line : line;
    }

    private void next() {
        char c = text.charAt(at);
        switch (c) {
            case '\\' -> at += 2;
            case '`' -> code();
            case '*', '_', '~' -> emphasis(c);
            case '[' -> {
                brackets.push(at);
                at++;
            }
            case ']' -> link();
            default -> at++;
        }
    }

    private void code() {
        int length = run('`');
        String ticks = text.substring(at, at + length);
        int end = unclosed.get(length) ? -1 : text.indexOf(ticks, at + length);
        unclosed.set(length, end < 0);
        if (end < 0 || (end + length < text.length() && text.charAt(end + length) == '`')) {
            drop(at, at + length);
            at += length;
        } else {
            at = end + length;
        }
    }

    private void emphasis(char mark) {
        int length = run(mark);
        boolean after = at > 0 && isPart(text.charAt(at - 1), mark);
        boolean before = at + length < text.length() && isPart(text.charAt(at + length), mark);
        boolean isMark = mark == '_' ? after != before : after || before;
        if (isMark && (mark != '~' || length == 2)) {
            drop(at, at + length);
        }
        at += length;
    }

    private static boolean isPart(char c, char mark) {
        return mark == '_' ? Character.isLetterOrDigit(c) : !Character.isWhitespace(c);
    }

    private void link() {
        Integer open = brackets.poll();
        int end = open != null && hasClosing && text.startsWith("](", at) ? closing(at + 1) : -1;
        if (open == null || end < 0) {
            at++;
            return;
        }
        drop(open > 0 && text.charAt(open - 1) == '!' ? open - 1 : open, open + 1);
        drop(at, end + 1);
        at = end + 1;
    }

    /** Where the bracket that opens there is closed. */
    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        hasClosing = false;
        return -1;
    }

    private int run(char mark) {
        int end = at;
        while (end < text.length() && text.charAt(end) == mark) {
            end++;
        }
        return end - at;
    }

    private void drop(int from, int to) {
        dropped.set(from, to);
    }
}
