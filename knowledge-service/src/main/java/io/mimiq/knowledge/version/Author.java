package io.mimiq.knowledge.version;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who made a version. */
@Schema(name = "VersionAuthor")
public enum Author {
    PERSON,
    ASSISTANT,
    SYNC;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
