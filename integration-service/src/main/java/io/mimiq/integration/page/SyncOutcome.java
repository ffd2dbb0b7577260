package io.mimiq.integration.page;

import io.mimiq.platform.web.ErrorCode;
import java.time.Duration;
import java.util.Optional;

/** How a sync ended. */
sealed interface SyncOutcome {

    /** Confluence has no newer version than the document. */
    record Unchanged() implements SyncOutcome {}

    /** The document holds this version now. */
    record Stored(String title, int version) implements SyncOutcome {
        @Override
        public String toString() {
            return "Stored[version " + version + "]";
        }
    }

    /** It may work later; when the site said when, not before. */
    record Postponed(ErrorCode problem, Optional<Duration> pause) implements SyncOutcome {}

    /** It will not work until somebody does something. */
    record Refused(ErrorCode problem) implements SyncOutcome {}
}
