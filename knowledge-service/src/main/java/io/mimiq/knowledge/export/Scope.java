package io.mimiq.knowledge.export;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an archive is of. */
enum Scope {
    TOPIC,
    ACCOUNT;

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
