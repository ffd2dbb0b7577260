package io.mimiq.knowledge.diff;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What happened to one section; {@code heading} is the new one, except for a section removed. */
public record SectionDiff(
        String id, Change change, String heading, @Nullable String previousHeading, List<LineHunk> hunks) {

    /** What happened to the section; {@code moved} only when nothing else did. */
    @Schema(name = "SectionChange")
    public enum Change {
        added,
        removed,
        changed,
        moved
    }
}
