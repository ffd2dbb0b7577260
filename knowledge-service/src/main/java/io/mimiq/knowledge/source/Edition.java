package io.mimiq.knowledge.source;

import io.mimiq.knowledge.source.DocumentProgress.Newest;
import java.util.Optional;

/**
 * Which revision of its document a source is the text of.
 *
 * @param current whether it is the newest
 */
public record Edition(String documentId, int revision, boolean current) {

    /** Empty for what a writer has brought that is not the document's next revision yet. */
    public static Optional<Edition> of(Newest newest, String sourceId) {
        int revision = revision(newest.documentId(), sourceId);
        return revision > newest.revision()
                ? Optional.empty()
                : Optional.of(new Edition(newest.documentId(), revision, sourceId.equals(newest.sourceId())));
    }

    /** The id of a document's source is the document's own for the first text of an upload; others have their number. */
    private static int revision(String documentId, String sourceId) {
        String rest = sourceId.substring(documentId.length());
        return rest.isEmpty() ? 1 : Integer.parseInt(rest.substring(1, rest.indexOf('-', 1)));
    }
}
