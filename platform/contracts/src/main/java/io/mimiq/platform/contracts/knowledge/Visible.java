package io.mimiq.platform.contracts.knowledge;

import io.mimiq.platform.reading.TerminalCodes;
import java.util.regex.Pattern;

/**
 * Takes what cannot be shown out of texts that come in: control characters but for tabs and line breaks, and the commands
 * that programs send to terminals, such as colours; and of the marks on one letter those beyond 30, as in the Stream-Safe Text
 * Format of Unicode (UAX 15). Everything else stays.
 */
public final class Visible {

    private static final char NEXT_LINE = '\u0085';
    private static final Pattern MANY_MARKS = Pattern.compile("(\\p{M}{30})\\p{M}++");

    private Visible() {}

    /** Leaves null to validation. */
    @SuppressWarnings("NullAway")
    public static String of(String text) {
        return text == null ? null : withFewMarks(text.chars().noneMatch(Visible::isHidden) ? text : shown(text));
    }

    private static String withFewMarks(String text) {
        return MANY_MARKS.matcher(text).replaceAll("$1");
    }

    private static boolean isHidden(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isHidden(c) && c != NEXT_LINE) {
                at += TerminalCodes.length(text, at);
            } else {
                shown.append(c == NEXT_LINE ? '\n' : c);
                at++;
            }
        }
        return shown.toString();
    }
}
