package io.mimiq.platform.contracts.knowledge;

import io.mimiq.platform.web.Text;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A question about a topic.
 *
 * @param before what was asked before it, which it may refer to
 */
public record FindRelevant(
        @NotNull @Text(max = FindRelevant.MAX) String question,

        @Nullable @Text(max = FindRelevant.MAX, blank = true)
        String before) {

    /** What is longer is looked up by its beginning. */
    public static final int MAX = 4_000;

    @Override
    public String toString() {
        return "FindRelevant[]";
    }
}
