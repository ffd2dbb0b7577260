package io.mimiq.conversation.provider.local;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words that say the opposite of each other, and words that turn a sentence into its opposite. */
final class Polarity {

    private static final Map<String, String> CLASSES = Words.table("opposites");
    private static final Map<String, String> NEGATIONS = Words.table("negations");

    private Polarity() {}

    /** {@code allow} for what is allowed, {@code -allow} for what is forbidden. */
    static @Nullable String of(String word) {
        return CLASSES.get(word);
    }

    static boolean isNegation(String word) {
        return "not".equals(NEGATIONS.get(word)) || word.endsWith("n't") || word.startsWith("kein");
    }

    /** What stays of {@code isn't} or {@code keine}, behind a space. */
    static String withoutNegation(String word) {
        String rest = switch (word) {
            case "cannot", "can't" -> "can";
            case "won't" -> "will";
            default ->
                word.startsWith("kein")
                        ? word.substring(1)
                        : word.endsWith("n't") ? word.substring(0, word.length() - 3) : "";
        };
        return rest.isEmpty() || isFiller(rest) ? "" : " " + rest;
    }

    /** Says nothing in a negated sentence: {@code ne}, {@code does}. */
    static boolean isFiller(String word) {
        return "filler".equals(NEGATIONS.get(word));
    }
}
