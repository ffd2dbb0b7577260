package io.mimiq.knowledge.statement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    static Optional<StatementStatus> of(String wireName) {
        return Arrays.stream(values())
                .filter(status -> status.wireName().equals(wireName))
                .findFirst();
    }
}
