package io.mimiq.platform.reading;

import java.util.function.Consumer;

/** Takes out what nobody reads: control characters, terminal colours, marks of direction, halves of characters. */
final class Cleaner {
    private Cleaner() {}

    /** The text with line feeds as its only line ends; tells what it takes out. */
    static Traced clean(String source, Consumer<Span> removed) {
        Traced whole = Traced.of(source);
        int first = firstUnclean(source);
        if (first == source.length()) {
            return whole;
        }
        Traced.Builder cleaned = whole.edit();
        int kept = 0;
        int index = first;
        while (index < source.length()) {
            int length = unclean(source, index);
            if (length == 0) {
                index++;
                continue;
            }
            cleaned.copy(kept, index);
            if (isLineEnd(source.charAt(index))) {
                cleaned.replace(index, index + length, "\n");
            } else {
                removed.accept(new Span(index, index + length));
            }
            index += length;
            kept = index;
        }
        return cleaned.copy(kept, source.length()).build();
    }

    private static int firstUnclean(String source) {
        int index = 0;
        while (index < source.length() && unclean(source, index) == 0) {
            index++;
        }
        return index;
    }

    private static boolean isLineEnd(char character) {
        return character == '\r'
                || character == '\u000b'
                || character == '\f'
                || character == '\u0085'
                || character == '\u2028'
                || character == '\u2029';
    }

    /** How many characters from here on are taken out or become a line end. */
    private static int unclean(String source, int index) {
        char character = source.charAt(index);
        if (character >= ' ' && character < '\u007f' || character == '\n' || character == '\t') {
            return isOverstruck(source, index) ? 2 : 0;
        }
        if (character == '\r') {
            return index + 1 < source.length() && source.charAt(index + 1) == '\n' ? 2 : 1;
        }
        if (TerminalCodes.begins(character)) {
            return TerminalCodes.length(source, index);
        }
        if (character < ' ' || character >= '\u007f' && character < '\u00a0' || isUnseen(character)) {
            return 1;
        }
        if (Character.isHighSurrogate(character)) {
            boolean whole = index + 1 < source.length() && Character.isLowSurrogate(source.charAt(index + 1));
            return whole ? 0 : 1;
        }
        if (Character.isLowSurrogate(character)) {
            return index > 0 && Character.isHighSurrogate(source.charAt(index - 1)) ? 0 : 1;
        }
        return 0;
    }

    /** Bold and underlined as line printers do it: a character, a step back, and one above it. */
    private static boolean isOverstruck(String source, int index) {
        return index + 2 < source.length()
                && source.charAt(index + 1) == '\b'
                && (source.charAt(index) == source.charAt(index + 2) || source.charAt(index) == '_');
    }

    /** Zero-width space, directions, byte order mark, soft hyphen and what is no character; joiners are part of words. */
    private static boolean isUnseen(char character) {
        return character == '\u00ad'
                || character == '\u200b'
                || character == '\u200e'
                || character == '\u200f'
                || character >= '\u2028' && character <= '\u202e'
                || character >= '\u2060' && character <= '\u206f'
                || character == '\ufeff'
                || character >= '\ufff9' && character <= '\ufffb'
                || character >= '\ufffe';
    }
}
