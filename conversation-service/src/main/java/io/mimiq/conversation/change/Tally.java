package io.mimiq.conversation.change;

import org.jspecify.annotations.Nullable;

/**
 * How much of the page a revision changes.
 *
 * @param moved sections
 */
record Tally(int changed, int added, int removed, int moved, int unchanged) {

    /** In a sentence for a person. */
    String of(@Nullable String title) {
        String name = title == null || title.isBlank() ? "the document" : "“" + title + "”";
        String sections = moved == 0 ? "" : moved == 1 ? " 1 section moved," : " " + moved + " sections moved,";
        return changed + added + removed + moved == 0
                ? "The next revision of " + name + " changes nothing on the page."
                : "The next revision of %s: %d changed, %d added, %d removed,%s %d unchanged."
                        .formatted(name, changed, added, removed, sections, unchanged);
    }
}
