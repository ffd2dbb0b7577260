package io.mimiq.knowledge.statement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a statement.
 *
 * @param version that made it happen; the newest one then, if none did
 * @param by the statement that superseded it
 * @param change what happened to a statement that goes on standing
 * @param sourceId that confirmed it, or said that its task is done or open again
 * @param cause change set or decision that brought the change: it has one effect, however often it is carried out
 */
record StatementEvent(
        int version,
        StatementStatus status,
        @Nullable String by,
        Instant at,
        @Nullable Change change,
        @Nullable String sourceId,
        @JsonIgnore @Nullable String cause) {

    /** What can happen to a statement that goes on standing. */
    @Schema(name = "StatementChange")
    public enum Change {
        CONFIRMED,
        DONE,
        REOPENED;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** It stands or ends. */
    static StatementEvent of(StatementStatus status, int version, @Nullable String by, Instant at) {
        return new StatementEvent(version, status, by, at, null, null, null);
    }

    /** It goes on standing. */
    static StatementEvent confirmed(int version, Instant at, Change change, String sourceId, String cause) {
        return new StatementEvent(version, StatementStatus.ACTIVE, null, at, change, sourceId, cause);
    }
}
