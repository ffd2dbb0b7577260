package io.mimiq.platform.contracts.knowledge;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a file that was uploaded or fetched. */
public enum UploadOutcome {
    /** A new document. */
    CREATED,
    /** The next revision of the document of that name or address. */
    REVISED,
    /** The document with this text was there already. */
    UNCHANGED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
