package io.mimiq.conversation.provider.local;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The tokenizer the embedding model was trained with (BERT, uncased): words and punctuation marks, each cut into the
 * longest pieces of the vocabulary.
 */
final class WordPieces {

    private static final int LONGEST_WORD = 100;
    private static final int UNKNOWN = 100;
    private static final int START = 101;
    private static final int END = 102;

    private final Map<String, Integer> vocabulary;

    private WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Reads the vocabulary of a tokenizer file in Hugging Face's format: {@code model.vocab}, a map of piece to id. */
    static WordPieces read(InputStream tokenizer) throws IOException {
        Map<String, Integer> vocabulary = new HashMap<>(48_000);
        try (JsonParser parser = new JsonFactory().createParser(tokenizer)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.START_OBJECT && "vocab".equals(parser.currentName())) {
                    while (parser.nextToken() != JsonToken.END_OBJECT) {
                        vocabulary.put(parser.currentName(), parser.nextIntValue(UNKNOWN));
                    }
                }
            }
        }
        if (vocabulary.isEmpty()) {
            throw new IOException("the tokenizer has no vocabulary");
        }
        return new WordPieces(vocabulary);
    }

    /** How many tokens the text is, without the marks around it. */
    int count(String text) {
        return pieces(text).size();
    }

    /** The ids the model reads, its start and end marks included, cut to at most {@code limit}. */
    long[] encode(String text, int limit) {
        List<Integer> pieces = pieces(text);
        int size = Math.min(pieces.size(), limit - 2);
        long[] ids = new long[size + 2];
        ids[0] = START;
        for (int i = 0; i < size; i++) {
            ids[i + 1] = pieces.get(i);
        }
        ids[size + 1] = END;
        return ids;
    }

    private List<Integer> pieces(String text) {
        List<Integer> pieces = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        plain(text).codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.getType(c) == Character.SPACE_SEPARATOR) {
                flush(word, pieces);
            } else if (standsAlone(c)) {
                flush(word, pieces);
                word.appendCodePoint(c);
                flush(word, pieces);
            } else {
                word.appendCodePoint(c);
            }
        });
        flush(word, pieces);
        return pieces;
    }

    private void flush(StringBuilder buffer, List<Integer> pieces) {
        if (buffer.isEmpty()) {
            return;
        }
        String word = buffer.toString();
        buffer.setLength(0);
        int before = pieces.size();
        int start = 0;
        while (start < word.length() && word.codePointCount(0, word.length()) <= LONGEST_WORD) {
            int end = longestPiece(word, start);
            if (end < 0) {
                break;
            }
            pieces.add(vocabulary.getOrDefault(piece(word, start, end), UNKNOWN));
            start = end;
        }
        if (start < word.length()) {
            pieces.subList(before, pieces.size()).clear();
            pieces.add(UNKNOWN);
        }
    }

    private int longestPiece(String word, int start) {
        for (int end = word.length(); end > start; end--) {
            if (vocabulary.containsKey(piece(word, start, end))) {
                return end;
            }
        }
        return -1;
    }

    private static String piece(String word, int start, int end) {
        return start == 0 ? word.substring(0, end) : "##" + word.substring(start, end);
    }

    /** Lower case, without accents and control characters. */
    private static String plain(String text) {
        String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        decomposed.codePoints().filter(WordPieces::isKept).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isKept(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> false;
            case Character.CONTROL -> c == '\t' || c == '\n' || c == '\r';
            default -> c != 0xFFFD;
        };
    }

    private static boolean standsAlone(int c) {
        if (c < 128) {
            return !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> isChinese(c);
        };
    }

    /** The blocks that BERT counts as Chinese: each character is a word. */
    private static boolean isChinese(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x20000 && c <= 0x2CEAF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }
}
