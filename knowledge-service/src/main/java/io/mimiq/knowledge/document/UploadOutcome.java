package io.mimiq.knowledge.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of an upload. */
public enum UploadOutcome {
    /** A new document. */
    CREATED,
    /** The next revision of the document of that name. */
    REVISED,
    /** The document with this text was there already. */
    UNCHANGED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
