package io.mimiq.conversation.knowledge;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import org.jspecify.annotations.Nullable;

/** A stored document with its text at one revision. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SourceDocument(
        String id,
        @Nullable String title,
        @Nullable String mediaType,
        String text,
        int revision,
        @Nullable Origin origin) {

    /** {@code upload} or {@code confluence}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Origin(@Nullable String kind) {}

    /** The kind of source this is to a change set. */
    public SourceKind sourceKind() {
        return origin != null && "confluence".equals(origin.kind()) ? SourceKind.CONFLUENCE : SourceKind.DOCUMENT;
    }
}
