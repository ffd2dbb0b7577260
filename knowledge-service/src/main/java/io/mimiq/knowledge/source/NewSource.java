package io.mimiq.knowledge.source;

import io.mimiq.platform.contracts.knowledge.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * A text that came in.
 *
 * @param documentId of the document whose text it is; null if it is none's
 */
public record NewSource(
        String id,
        SourceKind kind,
        @Nullable String title,
        String text,
        @Nullable String documentId) {

    @Override
    public String toString() {
        return "NewSource[" + id + "]";
    }
}
