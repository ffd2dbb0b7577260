package io.mimiq.platform.contracts.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a document comes from: {@code upload}, or {@code confluence} with the page and its version there.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Origin(
        @NotNull @Pattern(regexp = Origin.UPLOAD + "|" + Origin.CONFLUENCE) String kind,

        @Nullable @Pattern(regexp = Operation.ID) String pageId,
        @Nullable Integer version) {

    public static final String UPLOAD = "upload";
    public static final String CONFLUENCE = "confluence";
}
