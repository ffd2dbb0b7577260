package io.mimiq.platform.reading;

/** What programs send to terminals between the words (ECMA-48): colours, modes, character sets, titles. */
public final class TerminalCodes {
    private static final char ESCAPE = '\u001b';
    private static final char CSI = '\u009b';
    /** What begins a string for the terminal: its title, a link, a picture. */
    private static final String COMMANDS = "]P^_X";

    private TerminalCodes() {}

    static boolean begins(char character) {
        return character == ESCAPE || character == CSI;
    }

    /** How many characters the code has that begins there; 1 if it does not end, so that only its beginning goes. */
    public static int length(String source, int index) {
        if (!begins(source.charAt(index))) {
            return 1;
        }
        int at = index + 1;
        if (source.charAt(index) == ESCAPE) {
            char second = at < source.length() ? source.charAt(at) : ' ';
            if (COMMANDS.indexOf(second) >= 0) {
                return command(source, index);
            }
            if (second != '[') {
                return simple(source, index);
            }
            at++;
        }
        while (at < source.length() && source.charAt(at) >= 0x20 && source.charAt(at) <= 0x3f) {
            at++;
        }
        boolean ended = at < source.length() && source.charAt(at) >= 0x40 && source.charAt(at) <= 0x7e;
        return ended ? at + 1 - index : 1;
    }

    /** A character set or a mode: marks and what they choose, or one sign. Any other letter behind an escape is a word's. */
    private static int simple(String source, int index) {
        int at = index + 1;
        while (at < source.length() && "()*+#%".indexOf(source.charAt(at)) >= 0) {
            at++;
        }
        boolean isEnded = at < source.length()
                && (at > index + 1
                        ? source.charAt(at) > ' ' && source.charAt(at) < 0x7f
                        : "78=><".indexOf(source.charAt(at)) >= 0);
        return isEnded ? at + 1 - index : 1;
    }

    private static int command(String source, int index) {
        int limit = Math.min(source.length(), index + 200);
        for (int at = index + 2; at < limit && source.charAt(at) != '\n'; at++) {
            if (source.charAt(at) == '\u0007') {
                return at + 1 - index;
            }
            if (source.charAt(at) == ESCAPE && at + 1 < limit && source.charAt(at + 1) == '\\') {
                return at + 2 - index;
            }
        }
        return 1;
    }
}
