package io.mimiq.conversation.provider.local;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the section of a page that a note without headings is about. */
final class About {

    private static final int LOOKED_AT = 8;
    private static final int LONGEST = 600;
    private static final double NAMED = 0.4;
    private static final double ALIKE = 0.55;

    private final Page page;
    private final Embeddings embeddings;

    About(Page page, Embeddings embeddings) {
        this.page = page;
        this.embeddings = embeddings;
    }

    /** One that shares words with the note and means something alike; never the one of a certain day. */
    Optional<Place> section(String note) {
        String start = note.substring(0, Math.min(note.length(), LONGEST));
        Set<String> words = Words.distinct(start);
        Map<Place, String> texts = texts();
        Map<Place, Double> alike = new LinkedHashMap<>();
        texts.entrySet().stream()
                .filter(each -> !Collections.disjoint(Words.of(each.getValue()), words) && !isOfADay(each.getKey()))
                .sorted(Comparator.comparing(each -> -shared(each.getValue(), words)))
                .limit(LOOKED_AT)
                .forEach(each ->
                        alike.put(each.getKey(), embeddings.of(each.getValue()).cosine(embeddings.of(start))));
        return alike.keySet().stream()
                .filter(place -> alike.get(place) >= (shared(place.heading, words) > 0 ? NAMED : ALIKE))
                .max(Comparator.comparing(alike::get));
    }

    /** The headings and the beginning of each section. */
    private Map<Place, String> texts() {
        Map<Place, String> texts = new LinkedHashMap<>();
        for (Known known : page.statements) {
            String before = texts.computeIfAbsent(known.section(), place -> String.join(" ", place.path()) + ".");
            if (before.length() < LONGEST) {
                texts.put(
                        known.section(),
                        before + " " + Titles.cut(known.statement().text(), LONGEST / 4));
            }
        }
        return texts;
    }

    private static long shared(String text, Set<String> words) {
        return Words.distinct(text).stream().filter(words::contains).count();
    }

    private static boolean isOfADay(Place place) {
        return Tokens.of(String.join(" ", place.path())).stream().anyMatch(token -> Token.DATE.equals(token.slot()));
    }
}
