package io.mimiq.knowledge.withdrawal;

import io.mimiq.knowledge.page.Section;
import java.util.Set;

/**
 * The section that a document which stays beside the page has on it: its title, and its headings as links to the source.
 * It is no knowledge of its own, and leads nowhere once the document is gone.
 */
final class OutlineSection {

    private static final String LINK = "](source:";

    private OutlineSection() {}

    /** Whether it is that of one of the sources, and nobody has written there since. */
    static boolean of(Section section, Set<String> sourceIds) {
        return section.placements().isEmpty()
                && section.body().contains(LINK)
                && section.body().lines().skip(1).allMatch(line -> line.isBlank() || leadsTo(sourceIds, line));
    }

    private static boolean leadsTo(Set<String> sourceIds, String line) {
        int link = line.indexOf(LINK);
        int end = link < 0 ? -1 : line.indexOf('#', link);
        return end > 0 && sourceIds.contains(line.substring(link + LINK.length(), end));
    }
}
