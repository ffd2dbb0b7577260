package io.mimiq.platform.contracts.knowledge;

import io.mimiq.platform.web.Text;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A question about a topic.
 *
 * @param before what was asked before it, which it may refer to
 */
public record Asked(
        @NotNull @Text(max = Asked.MAX) String question,
        @Nullable @Text(max = Asked.MAX, blank = true) String before) {

    /** What is longer is looked up by its beginning. */
    public static final int MAX = 4_000;

    @Override
    public String toString() {
        return "Asked[]";
    }
}
