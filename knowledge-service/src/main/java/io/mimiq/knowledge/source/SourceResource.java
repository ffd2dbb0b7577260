package io.mimiq.knowledge.source;

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

@Path("/api/topics/{topicId}/sources")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
@Tag(name = "Sources")
class SourceResource {

    private final Sources sources;
    private final Caller caller;

    SourceResource(Sources sources, Caller caller) {
        this.sources = sources;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "List sources, newest first",
            description = "Notes, messages, edits, documents and Confluence pages, the last two with their state.")
    @APIResponse(responseCode = "200", description = "A page of sources without their texts")
    @APIResponse(responseCode = "404", description = "No such topic, or not yours")
    public Uni<Page<SourceView>> list(@RestPath String topicId, @BeanParam @Valid PageRequest page) {
        return sources.list(caller.userId(), topicId, page);
    }

    @GET
    @Path("/{sourceId}")
    @Operation(
            summary = "Get a source with its text, which statement evidence points into",
            description = "Of a deleted one, only when it was deleted.")
    @APIResponse(responseCode = "200", description = "The source")
    @APIResponse(responseCode = "404", description = "No such source, or not yours")
    public Uni<SourceView> get(@RestPath String topicId, @RestPath String sourceId) {
        return sources.get(caller.userId(), topicId, sourceId);
    }
}
