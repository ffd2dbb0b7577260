package io.mimiq.knowledge.current;

import io.mimiq.knowledge.page.Placement;
import io.mimiq.knowledge.page.Section;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

/** The words of each statement of a section. */
final class SectionWords {

    private static final String BETWEEN_WORDS = " \t\n.,;:!?()[]|\"“”";

    private final Section section;
    private final Map<String, Placement> places = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    SectionWords(Section section) {
        this.section = section;
        section.placements().forEach(place -> places.put(place.statementId(), place));
    }

    boolean has(String statementId) {
        return places.containsKey(statementId);
    }

    /** None if the statement is not here. */
    Set<String> of(String statementId) {
        Placement place = places.get(statementId);
        return place == null ? Set.of() : words.computeIfAbsent(statementId, id -> words(section.textOf(place)));
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        StringTokenizer tokens = new StringTokenizer(text.toLowerCase(Locale.ROOT), BETWEEN_WORDS);
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
        return words;
    }
}
