package io.mimiq.conversation.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** How the extraction of a document's revision ended; the problem is a code. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentState(
        long revision, String state, @Nullable String problem) {

    public static DocumentState processed(long revision) {
        return new DocumentState(revision, "processed", null);
    }

    public static DocumentState failed(long revision, String problem) {
        return new DocumentState(revision, "failed", problem);
    }
}
