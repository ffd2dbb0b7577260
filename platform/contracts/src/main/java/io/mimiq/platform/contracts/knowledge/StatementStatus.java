package io.mimiq.platform.contracts.knowledge;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How things stand with a statement. */
public enum StatementStatus {
    ACTIVE,
    /** Active, and an open proposal contradicts it. Never stored: it is so as long as the proposal is open. */
    CONFLICTING,
    SUPERSEDED,
    RETRACTED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
