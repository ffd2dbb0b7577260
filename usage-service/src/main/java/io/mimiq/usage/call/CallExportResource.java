package io.mimiq.usage.call;

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
@Path("/internal/users/{userId}/exports/ai-usage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
class CallExportResource {

    private final CallService calls;

    CallExportResource(CallService calls) {
        this.calls = calls;
    }

    @GET
    @PermissionsAllowed("exports:read")
    @Operation(summary = "What all of a person's AI calls used and cost, newest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    public Uni<Page<CallView>> list(@RestPath String userId, @BeanParam @Valid PageRequest page) {
        return calls.newest(userId, page).map(found -> found.map(CallView::of));
    }
}
