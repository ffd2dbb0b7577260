package io.mimiq.knowledge.changeset;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The page has changed under a proposed operation since it was proposed.
 *
 * @param formerText what stood there then; of a section its heading
 * @param version that ended it; null if that is unknown
 * @param heading of the section that accepting makes anew; null if it makes none
 */
public record Overtaken(
        String operationId,
        How how,
        @Nullable String formerText,
        @Nullable Integer version,
        @Nullable String heading) {

    /** What accepting comes to now. */
    @Schema(name = "OvertakenHow")
    public enum How {
        /** Something else stands there now: it is about that. */
        REPLACED,
        /** Nothing stands there any more: it adds. */
        GONE,
        /** The page says it already: it adds the evidence. */
        SAID,
        /** Nothing is left to do: it changes nothing. */
        MOOT;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
