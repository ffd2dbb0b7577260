package io.mimiq.conversation.call;

import java.util.Locale;

/** How a call ended. */
public enum Outcome {
    COMPLETED,
    STOPPED,
    FAILED,
    /** The process that made it died: what it used is what was last seen. */
    INTERRUPTED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
