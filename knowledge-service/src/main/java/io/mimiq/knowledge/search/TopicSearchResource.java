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
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/topics/{topicId}/search")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
@Tag(name = "Search")
class TopicSearchResource {

    private final Searching searching;
    private final Caller caller;

    TopicSearchResource(Searching searching, Caller caller) {
        this.searching = searching;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Search a topic", description = SearchResource.WHAT)
    @APIResponse(responseCode = "200", description = "A page of what was found")
    @APIResponse(responseCode = "400", description = "Unknown kind, status, time or cursor")
    @APIResponse(responseCode = "404", description = "No such topic, or not yours")
    @APIResponse(responseCode = "422", description = "Nothing to search for, or too much")
    public Uni<Page<HitView>> inTopic(
            @RestPath String topicId, @BeanParam @Valid SearchRequest request, @BeanParam @Valid PageRequest page) {
        return searching.inTopic(caller.userId(), topicId, request.query(), request.filter(), page);
    }
}
