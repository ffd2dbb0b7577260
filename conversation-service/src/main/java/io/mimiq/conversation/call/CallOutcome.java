package io.mimiq.conversation.call;

import java.util.Locale;

/** How a call ended. */
enum CallOutcome {
    COMPLETED,
    /** Whoever wanted the result cancelled it. */
    STOPPED,
    FAILED,
    /** Its process died, and its figures are those last saved; or its topic was erased. */
    INTERRUPTED;

    /** As events and clients spell it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
