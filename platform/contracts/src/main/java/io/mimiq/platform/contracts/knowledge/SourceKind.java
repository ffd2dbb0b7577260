package io.mimiq.platform.contracts.knowledge;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a text came from. */
public enum SourceKind {
    NOTE,
    MESSAGE,
    DOCUMENT,
    CONFLUENCE,
    WEB,
    EDIT;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the text is a document's, which this service has already. */
    public boolean isDocument() {
        return this == DOCUMENT || this == CONFLUENCE || this == WEB;
    }
}
