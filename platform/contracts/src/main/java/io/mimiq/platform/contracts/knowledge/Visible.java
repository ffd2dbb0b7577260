package io.mimiq.platform.contracts.knowledge;

/**
 * Takes what cannot be shown out of texts that come in: control characters but for tabs and line breaks, and the commands
 * that programs send to terminals, such as colours. Everything else stays.
 */
public final class Visible {

    private static final char ESCAPE = '\u001b';
    private static final char BELL = '\u0007';
    private static final char NEXT_LINE = '\u0085';
    private static final char CSI = '\u009b';

    /** What begins a text for the terminal itself, behind an escape: its title, for example. */
    private static final String STRINGS = "]PX^_";

    private final String text;
    private final StringBuilder shown;
    /** No text for the terminal that begins before this one ends on its line. */
    private int unended;

    private Visible(String text) {
        this.text = text;
        this.shown = new StringBuilder(text.length());
    }

    /** Leaves null to validation. */
    @SuppressWarnings("NullAway")
    public static String of(String text) {
        return text == null || text.chars().noneMatch(Visible::isHidden) ? text : new Visible(text).read();
    }

    private static boolean isHidden(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }

    private String read() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!isHidden(c)) {
                shown.append(c);
                at++;
            } else if (c == NEXT_LINE) {
                shown.append('\n');
                at++;
            } else {
                at = behindCommand(at, c);
            }
        }
        return shown.toString();
    }

    private int behindCommand(int at, char c) {
        int next = at + 1;
        if (c == CSI) {
            return behindSequence(next);
        }
        if (c != ESCAPE || next == text.length()) {
            return next;
        }
        char kind = text.charAt(next);
        if (kind == '[') {
            int end = behindSequence(next + 1);
            return end == next + 1 ? next : end;
        }
        if (STRINGS.indexOf(kind) >= 0) {
            return behindString(next);
        }
        int end = skip(next, ' ', '/');
        return end > next && isIn(end, '0', '~') ? end + 1 : next;
    }

    /** Parameters, intermediate characters, and the one that ends it. Nothing is skipped if that is missing. */
    private int behindSequence(int from) {
        int end = skip(skip(from, '0', '?'), ' ', '/');
        return isIn(end, '@', '~') ? end + 1 : from;
    }

    private int behindString(int kind) {
        if (kind < unended) {
            return kind;
        }
        int at = kind + 1;
        while (at < text.length() && text.charAt(at) != '\n') {
            if (text.charAt(at) == BELL) {
                return at + 1;
            }
            if (text.charAt(at) == ESCAPE && isIn(at + 1, '\\', '\\')) {
                return at + 2;
            }
            at++;
        }
        unended = at;
        return kind;
    }

    private int skip(int from, char first, char last) {
        int at = from;
        while (isIn(at, first, last)) {
            at++;
        }
        return at;
    }

    private boolean isIn(int at, char first, char last) {
        return at < text.length() && text.charAt(at) >= first && text.charAt(at) <= last;
    }
}
