package io.mimiq.integration.page;

import io.mimiq.platform.web.ErrorCode;
import java.time.Duration;
import java.util.Optional;

/** How a sync ended. */
sealed interface SyncOutcome {

    /** Confluence has no newer version than the document. */
    record Unchanged() implements SyncOutcome {}

    /** The document now holds this version. */
    record Stored(String title, int version) implements SyncOutcome {
        @Override
        public String toString() {
            return "Stored[version " + version + "]";
        }
    }

    /** The document could not be brought up to date. */
    sealed interface Troubled extends SyncOutcome {
        ErrorCode problem();
    }

    /** It may work later. If the site said when, then not before. */
    record Postponed(ErrorCode problem, Optional<Duration> pause) implements Troubled {}

    /** It will not work until somebody does something. */
    record Refused(ErrorCode problem) implements Troubled {}
}
