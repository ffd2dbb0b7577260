package io.mimiq.knowledge.source;

import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.extraction.FilePlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that came in.
 *
 * @param places of its parts in the file that it is the text of
 * @param documentId of the document whose text it is; null if it is none's
 */
public record NewSource(
        String id,
        SourceKind kind,
        @Nullable String title,
        String text,
        List<FilePlace> places,
        @Nullable String documentId) {

    /** A text that stands for itself, in no file. */
    public NewSource(String id, SourceKind kind, @Nullable String title, String text) {
        this(id, kind, title, text, List.of(), null);
    }

    public NewSource {
        places = List.copyOf(places);
    }

    @Override
    public String toString() {
        return "NewSource[" + id + "]";
    }
}
