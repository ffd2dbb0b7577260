package io.mimiq.conversation.change;

import org.jspecify.annotations.Nullable;

/** How much of the page a revision changes. */
record Tally(int changed, int added, int removed, int unchanged) {

    /** In a sentence for a person. */
    String of(@Nullable String title) {
        String name = title == null || title.isBlank() ? "the document" : "“" + title + "”";
        return changed + added + removed == 0
                ? "The next revision of " + name + " changes nothing on the page."
                : "The next revision of %s: %d changed, %d added, %d removed, %d unchanged."
                        .formatted(name, changed, added, removed, unchanged);
    }
}
