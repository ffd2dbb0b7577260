package io.mimiq.integration.connection;

import io.mimiq.platform.web.Text;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Connects a Confluence Cloud site with an API token of the user's Atlassian account. */
record ConnectConfluence(
        @NotNull @Text(max = 300) @Schema(examples = "https://acme.atlassian.net")
        String siteUrl,

        @NotNull @Email @Text(max = 254) @Schema(examples = "ada@example.com")
        String email,

        @NotNull @Text(max = 1000) @Schema(description = "Never returned")
        String apiToken) {
    @Override
    public String toString() {
        return "ConnectConfluence[redacted]";
    }
}
