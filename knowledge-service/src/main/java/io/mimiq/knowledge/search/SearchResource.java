package io.mimiq.knowledge.search;

import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/search")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
@Tag(name = "Search")
class SearchResource {

    static final String WHAT = "Words, in any order; in quotation marks, a phrase. The last word may be unfinished."
            + " Finds what has all of them or, if there is nothing, some; the best first.";

    private final Searching searching;
    private final Caller caller;

    SearchResource(Searching searching, Caller caller) {
        this.searching = searching;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Search all topics", description = WHAT + " Looks into the 100 newest topics.")
    @APIResponse(responseCode = "200", description = "A page of what was found")
    @APIResponse(responseCode = "400", description = "Unknown kind, status, time or cursor")
    @APIResponse(responseCode = "422", description = "Nothing to search for, or too much")
    public Uni<Page<HitView>> everywhere(@BeanParam @Valid SearchRequest request, @BeanParam @Valid PageRequest page) {
        return searching.everywhere(caller.userId(), request.query(), request.filter(), page);
    }
}
