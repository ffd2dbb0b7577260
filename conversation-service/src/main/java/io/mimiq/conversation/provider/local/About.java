package io.mimiq.conversation.provider.local;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds the section of a page that a note without headings is about. */
final class About {

    private About() {}

    /** The one whose heading the note names, at least by half; never the one of a certain day. */
    static Optional<Place> section(Page page, String note) {
        Set<String> said = Words.distinct(note);
        return page.sections.stream()
                .filter(place -> named(place, said) >= 0.5)
                .filter(place -> place.path().stream()
                        .allMatch(heading -> Dates.days(heading).isEmpty()))
                .max(Comparator.<Place>comparingDouble(place -> named(place, said))
                        .thenComparing(place -> -place.level));
    }

    private static double named(Place place, Set<String> said) {
        Set<String> heading = Words.distinct(place.heading);
        Set<String> named = new HashSet<>(heading);
        named.retainAll(said);
        return heading.isEmpty() ? 0 : (double) named.size() / heading.size();
    }
}
