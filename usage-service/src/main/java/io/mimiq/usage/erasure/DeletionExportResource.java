package io.mimiq.usage.erasure;

import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
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
@Path("/internal/users/{userId}/exports/deletions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
class DeletionExportResource {

    private final Deletions deletions;

    DeletionExportResource(Deletions deletions) {
        this.deletions = deletions;
    }

    @GET
    @PermissionsAllowed("exports:read")
    @Operation(summary = "The receipts of all of a person's deletions, newest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    public Uni<Page<DeletionView>> list(@RestPath String userId, @BeanParam @Valid PageRequest page) {
        return deletions.ofOwner(userId, page).map(found -> found.map(DeletionView::of));
    }
}
