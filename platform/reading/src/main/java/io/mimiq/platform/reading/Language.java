package io.mimiq.platform.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Guesses the languages of a text by the small words that each of them is full of. */
final class Language {
    private static final int ENOUGH = 20_000;
    private static final Map<String, Set<String>> SMALL = Map.of(
            "en",
                    Set.of(
                            "the", "of", "and", "is", "are", "to", "was", "with", "for", "that", "it", "this", "not",
                            "be"),
            "de",
                    Set.of(
                            "der", "die", "das", "und", "ist", "nicht", "ein", "eine", "mit", "von", "zu", "den", "dem",
                            "am", "im", "wird", "werden", "auf", "für", "jeden", "jedes", "es", "siehe", "des", "gilt"),
            "fr",
                    Set.of(
                            "le", "les", "des", "et", "est", "une", "du", "dans", "pour", "pas", "sur", "avec", "au",
                            "sont", "aussi"),
            "es",
                    Set.of(
                            "el", "los", "las", "y", "es", "una", "del", "para", "con", "por", "no", "que", "se", "al",
                            "pasa"),
            "it", Set.of("il", "gli", "di", "è", "una", "della", "per", "che", "non", "sono", "con", "nel", "alla"),
            "pt", Set.of("o", "os", "um", "uma", "não", "do", "da", "em", "para", "com", "é", "dos", "ao", "são"));

    private Language() {}

    /** The likely ones; English when nothing tells. */
    static Set<String> guess(String text) {
        Map<String, Integer> counts = new HashMap<>();
        int limit = Math.min(text.length(), ENOUGH);
        boolean isCyrillic = false;
        int start = -1;
        for (int index = 0; index <= limit; index++) {
            boolean isLetter = index < limit && Character.isLetter(text.charAt(index));
            if (isLetter && start < 0) {
                start = index;
                isCyrillic |= Character.UnicodeBlock.of(text.charAt(index)) == Character.UnicodeBlock.CYRILLIC;
            } else if (!isLetter && start >= 0) {
                count(text, start, index, counts);
                start = -1;
            }
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Set<String> likely = new HashSet<>();
        counts.forEach((language, count) -> {
            if (count * 3 >= most) {
                likely.add(language);
            }
        });
        if (isCyrillic) {
            likely.add("ru");
        }
        return likely.isEmpty() ? Set.of("en") : likely;
    }

    private static void count(String text, int start, int end, Map<String, Integer> counts) {
        if (end - start <= 6) {
            String word = text.substring(start, end).toLowerCase(Locale.ROOT);
            SMALL.forEach((language, words) -> {
                if (words.contains(word)) {
                    counts.merge(language, 1, Integer::sum);
                }
            });
        }
    }
}
