package io.mimiq.integration.webpage;

import io.mimiq.platform.contracts.knowledge.Origin;
import io.mimiq.platform.web.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Adds a page of the web to a topic. */
record AddWebPage(
        @NotNull @Text(max = Origin.MAX_ADDRESS) @Schema(examples = "https://example.org/opening-hours")
        String address) {
    @Override
    public String toString() {
        return "AddWebPage[redacted]";
    }
}
