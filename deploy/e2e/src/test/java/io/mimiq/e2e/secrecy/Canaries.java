package io.mimiq.e2e.secrecy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Words that occur nowhere else, one for each place that something is written into. */
final class Canaries {

    private static final int DIGITS = 36;
    private static final int PLACES = DIGITS * DIGITS * DIGITS;

    /** The words of a run begin alike, which keeps the table that finds them small. */
    private final String run = "cnry" + word(8);

    private final Map<String, String> words = new LinkedHashMap<>();

    private static String word(int length) {
        return ThreadLocalRandom.current()
                .ints(length, 0, DIGITS)
                .mapToObj(digit -> Integer.toString(digit, DIGITS))
                .reduce("", String::concat);
    }

    /** The word for that place: the same one whenever it is asked for. */
    String in(String place) {
        return words.computeIfAbsent(
                place,
                key -> run + Integer.toString(PLACES + words.size(), DIGITS).substring(1));
    }

    /** A secret that the suite made itself, such as a token: sought like a canary. */
    void secret(String place, String secret) {
        words.put(place, secret);
    }

    Set<String> places() {
        return Set.copyOf(words.keySet());
    }

    Map<String, String> words() {
        return Map.copyOf(words);
    }
}
