package io.mimiq.knowledge.diff;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stretch of text that stays, comes or goes. */
public record WordHunk(Kind kind, String text) {

    /** What happens to the text. */
    @Schema(name = "WordHunkKind")
    public enum Kind {
        equal,
        insert,
        delete
    }
}
