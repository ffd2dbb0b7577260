package io.mimiq.usage.audit;

import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.usage.audit.AuditPage.EntryView;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** For knowledge-service, which makes exports. */
@Path("/internal/users/{userId}/exports/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
class AuditExportResource {

    private final AuditService audit;

    AuditExportResource(AuditService audit) {
        this.audit = audit;
    }

    @GET
    @PermissionsAllowed("exports:read")
    @Operation(summary = "A person's whole audit trail, newest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    public Uni<Page<EntryView>> list(@RestPath String userId, @BeanParam @Valid PageRequest page) {
        return audit.newest(userId, AuditPage.before(page), page.fetch())
                .map(fetched -> Page.of(fetched, page, AuditPage::cursor))
                .map(AuditPage::sound);
    }
}
