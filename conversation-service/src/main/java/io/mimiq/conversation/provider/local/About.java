package io.mimiq.conversation.provider.local;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the section of a page that a note without headings is about. */
final class About {

    private static final int LOOKED_AT = 8;
    private static final int FIRST_STATEMENTS = 4;
    private static final int LONGEST = 600;
    private static final double NAMED = 0.4;
    private static final double ALIKE = 0.55;

    private final Page page;
    private final Embeddings embeddings;

    About(Page page, Embeddings embeddings) {
        this.page = page;
        this.embeddings = embeddings;
    }

    /** Only a section that shares words with the note and means something alike; never the one of a certain day. */
    Optional<Place> section(String note) {
        String start = note.substring(0, Math.min(note.length(), LONGEST));
        Set<String> words = Words.distinct(start);
        Map<Place, String> texts = texts();
        Map<Place, Long> shared = new HashMap<>();
        texts.forEach((place, text) -> shared.put(
                place, Words.distinct(text).stream().filter(words::contains).count()));
        List<Place> candidates = page.sections().stream()
                .filter(place -> shared.getOrDefault(place, 0L) > 0 && !isOfADay(place))
                .sorted(Comparator.comparing(shared::get).reversed())
                .limit(LOOKED_AT)
                .toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Embedding meaning = embeddings.of(start);
        Map<Place, Double> alike = candidates.stream()
                .collect(Collectors.toMap(
                        place -> place, place -> embeddings.of(texts.get(place)).cosine(meaning)));
        return candidates.stream()
                .filter(place -> alike.get(place) >= (isNamed(place, words) ? NAMED : ALIKE))
                .max(Comparator.comparing(alike::get));
    }

    private Map<Place, String> texts() {
        Map<Place, StringBuilder> texts = new HashMap<>();
        Map<Place, Integer> counts = new HashMap<>();
        for (Known known : page.statements()) {
            if (counts.merge(known.section(), 1, Integer::sum) <= FIRST_STATEMENTS) {
                texts.computeIfAbsent(known.section(), place -> new StringBuilder(String.join(" ", place.path())))
                        .append(". ")
                        .append(Titles.cut(known.statement().text(), LONGEST / FIRST_STATEMENTS));
            }
        }
        return texts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().toString()));
    }

    private static boolean isNamed(Place place, Set<String> words) {
        Set<String> heading = new HashSet<>(Words.of(place.heading()));
        heading.retainAll(words);
        return !heading.isEmpty();
    }

    private static boolean isOfADay(Place place) {
        return Tokens.of(String.join(" ", place.path())).stream()
                .anyMatch(token -> Token.DATE.equals(token.slot()));
    }
}
