package io.mimiq.platform.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a pattern costs on texts made to be hard for it. It counts the characters that are read, not time, so it says the
 * same on every machine; a small stack finds the patterns that recurse for each character.
 */
final class PatternCost {
    /** Of a text whose length nothing else bounds. */
    static final int LENGTH = 2_000;

    private static final long MOST_READS = 250L * LENGTH;
    private static final int STACK = 192 * 1024;
    private static final String COMMON = " \n\taA1.,:;\"'-*_#|>`~([<{/\\=!?+é\u0301";
    private static final String END = "\u0001 \u0001";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++(?: [\\p{L}\\p{N}]++)*+");
    private static final int MOST_WORDS = 24;

    private PatternCost() {}

    /** How a class puts its patterns to a text. */
    enum Use {
        FIND(matcher -> matcher.results().forEach(MatchResult::start)),
        MATCH(Matcher::matches),
        LOOK(Matcher::lookingAt);

        private final Consumer<Matcher> run;

        Use(Consumer<Matcher> run) {
            this.run = run;
        }
    }

    /** The start of a text that is too much for the pattern, if there is one. */
    static Optional<String> excess(Pattern pattern, Use use, int length) {
        CompletableFuture<Optional<String>> found = new CompletableFuture<>();
        new Thread(
                        null,
                        () -> found.complete(texts(pattern, length).stream()
                                .filter(text -> isTooMuch(pattern, use, text))
                                .findFirst()
                                .map(text -> text.substring(0, 24))),
                        "patterns",
                        STACK)
                .start();
        return found.join();
    }

    private static boolean isTooMuch(Pattern pattern, Use use, String text) {
        try {
            use.run.accept(pattern.matcher(new CountedText(text)));
            return false;
        } catch (TooManyReadsException | StackOverflowError e) {
            return true;
        }
    }

    /** One character or two, or a word of the pattern, again and again: after nothing and after each word. */
    private static List<String> texts(Pattern pattern, int length) {
        Set<String> pieces = new LinkedHashSet<>();
        COMMON.codePoints().mapToObj(Character::toString).forEach(pieces::add);
        List<String> words = WORD.matcher(pattern.pattern())
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        List<String> texts = new ArrayList<>();
        for (String piece : pieces) {
            for (String other : pieces) {
                texts.add(repeated(piece + other, length));
            }
            for (String word : words) {
                texts.add(repeated(word + piece, length));
                texts.add(word + " " + repeated(piece, length));
            }
        }
        return texts;
    }

    private static String repeated(String piece, int length) {
        return piece.repeat(length / piece.length()) + END;
    }

    /** A text that says how often it was read. */
    private static final class CountedText implements CharSequence {
        private final String text;
        private long reads;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++reads > MOST_READS) {
                throw new TooManyReadsException();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooManyReadsException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyReadsException() {
            super(null, null, false, false);
        }
    }
}
