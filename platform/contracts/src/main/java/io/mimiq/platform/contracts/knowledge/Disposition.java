package io.mimiq.platform.contracts.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.mimiq.platform.web.Text;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a unit of a source that no operation cites.
 *
 * @param start of the unit in the source, in UTF-16 units
 * @param end behind its last character
 * @param sectionId where a heading is kept
 * @param reason why it was left out, in a few words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Disposition(
        @Min(0) int start,
        @Min(0) int end,
        @NotNull State state,
        @Nullable @Pattern(regexp = Operation.ID) String sectionId,
        @Nullable @Text(max = Disposition.MAX_REASON) String reason) {

    static final int MAX_REASON = 200;

    /** The states a unit of a source can be in. It is in exactly one. */
    @Schema(name = "UnitState")
    public enum State {
        /** On the page, as a statement or a heading. */
        KEPT,
        /** Known before: the statement gained this evidence. */
        CONFIRMED,
        /** Waits for a person in a proposal. */
        CONTESTED,
        /** Searched, cited and compared with, not on the page. */
        REFERENCE,
        /** A question. */
        ASKED,
        /** Told the assistant to do something. */
        INSTRUCTION,
        /** Not used. */
        LEFT_OUT;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return "Disposition[" + start + ".." + end + ", " + state + "]";
    }
}
