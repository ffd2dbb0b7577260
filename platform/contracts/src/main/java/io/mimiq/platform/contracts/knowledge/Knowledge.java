package io.mimiq.platform.contracts.knowledge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A topic's knowledge at one version: its sections in order, and the statements that are active or disputed. */
@Schema(name = "InternalKnowledgeView")
public record Knowledge(int version, String title, List<Section> sections, List<Statement> statements) {

    /**
     * A section as clients see it. It belongs to the nearest section before it with a lower level.
     *
     * @param level of its heading, 2 to 6
     * @param body Markdown, in which the text of every statement stands
     * @param statements in reading order
     * @param places where those statements stand in the body, in the same order
     */
    @Schema(name = "SectionView")
    public record Section(
            String id, String heading, int level, String body, List<String> statements, List<Place> places) {}

    /** The UTF-16 units {@code start..end} of a section's body. */
    @Schema(
            name = "Place",
            requiredProperties = {"start", "end"})
    public record Place(int start, int end) {}

    /** A statement that stands. */
    @Schema(name = "InternalStatementView")
    public record Statement(
            String id, String text, @Nullable String sectionId, StatementStatus status, List<Evidence> evidence) {}

    /**
     * Where a statement comes from: the UTF-16 units {@code start..end} of a source, which read {@code quote}.
     *
     * @param deletedAt when the source was deleted, and these words with it: then they are empty
     */
    public record Evidence(
            String sourceId,
            int start,
            int end,
            String quote,
            @Nullable Instant deletedAt) {

        public Evidence(String sourceId, int start, int end, String quote) {
            this(sourceId, start, end, quote, null);
        }

        /** The same, once the source is gone. */
        public Evidence deleted(Instant at) {
            return new Evidence(sourceId, 0, 0, "", at);
        }

        @JsonIgnore
        public boolean isDeleted() {
            return deletedAt != null;
        }
    }
}
