package io.mimiq.platform.reading;

/** What is a word, a blank, a wide character. */
final class Words {
    private Words() {}

    /** Whether a letter or digit, or a part of one, stands here. */
    static boolean isWord(String text, int index) {
        char character = text.charAt(index);
        if (!Character.isSurrogate(character)) {
            return Character.isLetterOrDigit(character);
        }
        int start = Character.isLowSurrogate(character) && index > 0 ? index - 1 : index;
        return Character.isLetterOrDigit(text.codePointAt(start));
    }

    static boolean hasWord(String text, int from, int to) {
        for (int index = from; index < to; index++) {
            if (isWord(text, index)) {
                return true;
            }
        }
        return false;
    }

    /** White space, of any width, that may stand between two words. */
    static boolean isBlank(char character) {
        return character == ' '
                || character == '\n'
                || character == '\t'
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character);
    }

    static boolean isBlank(String text, int from, int to) {
        for (int index = from; index < to; index++) {
            if (!isBlank(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    /** A text whose white space is single blanks. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (!isBlank(character)) {
                line.append(character);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        int end = line.length();
        return line.substring(0, end > 0 && line.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    /** Written without blanks between words, in characters that take two columns. */
    static boolean isWide(int codePoint) {
        return codePoint >= 0x1100
                && (codePoint <= 0x115f
                        || codePoint >= 0x2e80 && codePoint <= 0xa4cf
                        || codePoint >= 0xac00 && codePoint <= 0xd7a3
                        || codePoint >= 0xf900 && codePoint <= 0xfaff
                        || codePoint >= 0xfe30 && codePoint <= 0xfe4f
                        || codePoint >= 0xff00 && codePoint <= 0xff60
                        || codePoint >= 0xffe0 && codePoint <= 0xffe6
                        || codePoint >= 0x20000 && codePoint <= 0x3fffd);
    }

    /** Whether lines that end and begin with such characters are joined without a blank: Chinese and Japanese, not Korean. */
    static boolean joinsWithoutBlank(char character) {
        return isWide(character) && !(character >= 0xac00 && character <= 0xd7a3);
    }

    /** Columns that a part of a text takes. */
    static int width(String text, int from, int to) {
        int width = 0;
        for (int index = from; index < to; index++) {
            width += isWide(text.charAt(index)) ? 2 : 1;
        }
        return width;
    }
}
