package io.mimiq.platform.contracts.knowledge;

import io.mimiq.platform.web.Text;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What came of drawing knowledge from a revision of a document.
 *
 * @param problem why it failed or, while it is pending, why it waits
 */
public record ReportState(
        @Min(1) int revision,

        @NotNull @Pattern(regexp = ReportState.PENDING + "|" + ReportState.PROCESSED + "|" + ReportState.FAILED) String state,

        @Nullable @Text(max = ReportState.MAX_PROBLEM) String problem) {

    public static final String PENDING = "pending";
    public static final String PROCESSED = "processed";
    public static final String FAILED = "failed";
    static final int MAX_PROBLEM = 500;
}
