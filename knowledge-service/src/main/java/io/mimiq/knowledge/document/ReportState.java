package io.mimiq.knowledge.document;

import io.mimiq.platform.web.Text;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** What came of drawing knowledge from a revision of a document. */
record ReportState(
        @Min(1) int revision,
        @NotNull @Pattern(regexp = "processed|failed") String state,
        @Nullable @Text(max = ReportState.MAX_PROBLEM) String problem) {

    static final int MAX_PROBLEM = 500;

    DocumentState documentState() {
        return state.equals("processed") ? DocumentState.PROCESSED : DocumentState.FAILED;
    }
}
