package io.mimiq.platform.extraction;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What became of a file: its text, or why there is none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outcome(@Nullable Extract extract, @Nullable Refusal refusal) {

    static Outcome of(Extract extract) {
        return new Outcome(extract, null);
    }

    public static Outcome refused(Refusal refusal) {
        return new Outcome(null, refusal);
    }
}
