package io.mimiq.conversation.provider.local;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the section of a page that a note without headings is about. */
final class About {

    private static final double LEAST = 0.25;

    private final Map<Place, Set<String>> words = new HashMap<>();
    private final Map<String, Integer> spread = new HashMap<>();

    About(Page page) {
        page.statements.forEach(known -> words.computeIfAbsent(known.section(), place -> new HashSet<>(heading(place)))
                .addAll(Words.of(known.statement().text())));
        words.values().forEach(all -> all.forEach(word -> spread.merge(word, 1, Integer::sum)));
    }

    /** The one that the note names and that has the most of its rare words; never the one of a certain day. */
    Optional<Place> section(String note) {
        Set<String> said = Words.distinct(note);
        return words.keySet().stream()
                .filter(place -> !isOfADay(place) && heading(place).stream().anyMatch(said::contains))
                .filter(place -> share(place, said) >= LEAST)
                .max(Comparator.<Place>comparingDouble(place -> share(place, said))
                        .thenComparing(place -> place.id));
    }

    private double share(Place place, Set<String> said) {
        double all = 0;
        double shared = 0;
        for (String word : said) {
            double weight = 1.0 / spread.getOrDefault(word, 1);
            all += weight;
            shared += words.getOrDefault(place, Set.of()).contains(word) ? weight : 0;
        }
        return shared / all;
    }

    private static Set<String> heading(Place place) {
        return Words.distinct(String.join(" . ", place.path()));
    }

    private static boolean isOfADay(Place place) {
        return place.path().stream().anyMatch(heading -> !Dates.days(heading).isEmpty());
    }
}
