package io.mimiq.knowledge.version;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who made a version. */
public enum Author {
    PERSON,
    ASSISTANT,
    SYNC;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
