package io.mimiq.knowledge.diff;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one section; heading and level are the new ones, except for a section removed.
 *
 * @param previousHeading absent if it is the same
 * @param previousLevel absent if it is the same
 */
public record SectionDiff(
        String id,
        Change change,
        String heading,
        @Nullable String previousHeading,
        int level,
        @Nullable Integer previousLevel,
        List<LineHunk> hunks) {

    /** What happened to the section; {@code moved} only when nothing else did. */
    @Schema(name = "SectionChange")
    public enum Change {
        added,
        removed,
        changed,
        moved
    }
}
