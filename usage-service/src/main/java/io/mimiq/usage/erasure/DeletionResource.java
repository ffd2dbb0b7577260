package io.mimiq.usage.erasure;

import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/privacy/deletions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy", description = "The status of your deletions.")
@RolesAllowed(Roles.USER)
class DeletionResource {

    private final DeletionService deletions;
    private final Caller caller;

    DeletionResource(DeletionService deletions, Caller caller) {
        this.deletions = deletions;
        this.caller = caller;
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "A deletion's progress",
            description =
                    "Use the id from the deletion's response. Returns 404 until it is known here, a moment later.")
    @APIResponse(responseCode = "200", description = "The state of each service's part")
    @APIResponse(responseCode = "404", description = "No such deletion, or not yours")
    public Uni<DeletionView> deletion(@RestPath String id) {
        return deletions
                .find(id, caller.userId())
                .map(found -> found.map(DeletionView::of).orElseThrow(() -> ProblemException.notFound("deletion")));
    }
}
