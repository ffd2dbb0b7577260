package io.mimiq.knowledge.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mimiq.platform.contracts.knowledge.Operation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a document comes from: {@code upload}, or {@code confluence} with the page and its version there.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Origin(
        @NotNull @Pattern(regexp = Origin.KINDS) String kind,
        @Nullable @Pattern(regexp = Operation.ID) String pageId,
        @Nullable Integer version) {

    static final String UPLOADED = "upload";
    static final String KINDS = "upload|confluence";
    static final Origin UPLOAD = new Origin(UPLOADED, null, null);

    @Schema(hidden = true)
    boolean isUpload() {
        return kind.equals(UPLOADED);
    }
}
