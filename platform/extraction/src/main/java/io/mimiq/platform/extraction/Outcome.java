package io.mimiq.platform.extraction;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file: its text, or why there is none.
 *
 * @param picture media type of a file that is a picture, which is worth keeping without words too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outcome(
        @Nullable Extract extract,
        @Nullable Refusal refusal,
        @Nullable String picture) {

    static Outcome of(Extract extract) {
        return new Outcome(extract, null, null);
    }

    public static Outcome refused(Refusal refusal) {
        return new Outcome(null, refusal, null);
    }

    static Outcome wordless(String picture, Refusal refusal) {
        return new Outcome(null, refusal, picture);
    }
}
