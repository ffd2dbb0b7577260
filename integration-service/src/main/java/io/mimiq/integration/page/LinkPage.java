package io.mimiq.integration.page;

import io.mimiq.integration.confluence.PageAddress;
import io.mimiq.integration.outbound.Site;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.Text;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Links a page of the connected site, named by its address or its id. */
@Schema(minProperties = 1, maxProperties = 1)
record LinkPage(
        @Nullable @Text(max = 2000)
        @Schema(examples = "https://acme.atlassian.net/wiki/spaces/OPS/pages/123456/Release+runbook")
        String url,

        @Nullable @Pattern(regexp = "[0-9]{1,19}", message = "must be a page id") @Schema(examples = "123456")
        String pageId) {

    /** Fails unless exactly one of the two is given. */
    void requireOneName() {
        if ((url == null) == (pageId == null)) {
            throw ProblemException.invalid("url", "give either url or pageId");
        }
    }

    String pageIdOn(Site site) {
        return pageId != null ? pageId : PageAddress.pageId(Objects.requireNonNull(url), site);
    }

    @Override
    public String toString() {
        return "LinkPage[redacted]";
    }
}
