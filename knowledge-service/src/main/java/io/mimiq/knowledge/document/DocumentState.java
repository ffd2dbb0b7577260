package io.mimiq.knowledge.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far knowledge was drawn from a document. */
public enum DocumentState {
    PENDING,
    PROCESSED,
    FAILED,
    /** Hidden from everyone, and gone as soon as what belongs to it is. */
    DELETED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
