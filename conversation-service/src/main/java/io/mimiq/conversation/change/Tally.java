package io.mimiq.conversation.change;

import org.jspecify.annotations.Nullable;

/**
 * How much of the page a revision changes.
 *
 * @param moved sections
 * @param laidOut sections that are laid out anew
 */
record Tally(int changed, int added, int removed, int moved, int laidOut, int unchanged) {

    /** In a sentence for a person. */
    String of(@Nullable String title) {
        String name = title == null || title.isBlank() ? "the document" : "“" + title + "”";
        String sections = sections(moved, "moved") + sections(laidOut, "laid out anew");
        return changed + added + removed + moved + laidOut == 0
                ? "The next revision of " + name + " changes nothing on the page."
                : "The next revision of %s: %d changed, %d added, %d removed,%s %d unchanged."
                        .formatted(name, changed, added, removed, sections, unchanged);
    }

    private static String sections(int number, String what) {
        return number == 0 ? "" : " " + number + (number == 1 ? " section " : " sections ") + what + ",";
    }
}
