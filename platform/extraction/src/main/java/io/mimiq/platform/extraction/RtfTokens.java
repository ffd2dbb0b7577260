package io.mimiq.platform.extraction;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The tokens of rich text: groups, control words with their numbers, bytes of text. */
final class RtfTokens {

    enum Kind {
        OPEN,
        CLOSE,
        WORD,
        BYTE,
        END
    }

    private static final int LONGEST_WORD = 32;
    private static final int LONGEST_NUMBER = 10;

    private final InputStream bytes;
    private int next;
    private String word = "";
    private @Nullable Integer number;
    private int value;

    RtfTokens(InputStream bytes) throws IOException {
        this.bytes = bytes;
        this.next = bytes.read();
    }

    /** Of a control word, without the backslash; a symbol is a word too. */
    String word() {
        return word;
    }

    int number(int otherwise) {
        return number == null ? otherwise : number;
    }

    int value() {
        return value;
    }

    Kind next() throws IOException {
        while (next == '\r' || next == '\n') {
            advance();
        }
        return switch (next) {
            case -1 -> Kind.END;
            case '{' -> single(Kind.OPEN);
            case '}' -> single(Kind.CLOSE);
            case '\\' -> control();
            default -> single(Kind.BYTE);
        };
    }

    private Kind single(Kind kind) throws IOException {
        value = next;
        advance();
        return kind;
    }

    private Kind control() throws IOException {
        advance();
        number = null;
        if (!isLetter(next)) {
            return symbol();
        }
        StringBuilder letters = new StringBuilder();
        while (isLetter(next) && letters.length() < LONGEST_WORD) {
            letters.append((char) next);
            advance();
        }
        word = letters.toString();
        number = parameter();
        if (next == ' ') {
            advance();
        }
        if (word.equals("bin")) {
            bytes.skipNBytes(Math.max(0, number(1) - 1));
            advance();
        }
        return Kind.WORD;
    }

    private Kind symbol() throws IOException {
        int symbol = next;
        advance();
        if (symbol == '\'') {
            int high = Character.digit(next, 16);
            advance();
            int low = Character.digit(next, 16);
            advance();
            value = high < 0 || low < 0 ? '?' : high * 16 + low;
            return Kind.BYTE;
        }
        if (symbol == '\\' || symbol == '{' || symbol == '}') {
            value = symbol;
            return Kind.BYTE;
        }
        word = symbol == '\r' || symbol == '\n' ? "par" : String.valueOf((char) symbol);
        return Kind.WORD;
    }

    private @Nullable Integer parameter() throws IOException {
        StringBuilder digits = new StringBuilder();
        if (next == '-') {
            digits.append('-');
            advance();
        }
        while (next >= '0' && next <= '9' && digits.length() < LONGEST_NUMBER) {
            digits.append((char) next);
            advance();
        }
        return digits.isEmpty() ? null : (Integer) Xml.number(digits.toString(), 0);
    }

    private static boolean isLetter(int character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
    }

    private void advance() throws IOException {
        next = bytes.read();
    }
}
