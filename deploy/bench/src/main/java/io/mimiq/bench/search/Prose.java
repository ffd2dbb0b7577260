package io.mimiq.bench.search;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sentences of made-up words that are as often as words of a language are (Zipf's law), so that an index of them has the
 * shape of a real one.
 */
public final class Prose {

    private static final int VOCABULARY = 20_000;
    private static final String CONSONANTS = "bcdfghklmnprstvz";
    private static final String VOWELS = "aeiou";

    private final Random random;

    public Prose(long seed) {
        this.random = new Random(seed);
    }

    public String sentence() {
        String words =
                IntStream.range(0, 8 + random.nextInt(10)).mapToObj(i -> word()).collect(Collectors.joining(" "));
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    public String paragraph(int sentences) {
        return IntStream.range(0, sentences).mapToObj(i -> sentence()).collect(Collectors.joining(" "));
    }

    /** What somebody types: words that occur, the more often the sooner. */
    public String query(int words) {
        return IntStream.range(0, words).mapToObj(i -> word()).collect(Collectors.joining(" "));
    }

    private String word() {
        return word((int) Math.exp(random.nextDouble() * Math.log(VOCABULARY)));
    }

    private static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int left = rank + CONSONANTS.length(); left > 0; left /= CONSONANTS.length() * VOWELS.length()) {
            word.append(CONSONANTS.charAt(left % CONSONANTS.length()));
            word.append(VOWELS.charAt(left / CONSONANTS.length() % VOWELS.length()));
        }
        return word.toString();
    }
}
