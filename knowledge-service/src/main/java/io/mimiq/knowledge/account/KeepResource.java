package io.mimiq.knowledge.account;

import io.mimiq.knowledge.current.KnowledgeView;
import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.ETags;
import io.mimiq.platform.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/topics/{topicId}/sources/{sourceId}/keep")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
@Tag(name = "Sources")
class KeepResource {

    private final Keeping keeping;
    private final Caller caller;

    KeepResource(Keeping keeping, Caller caller) {
        this.keeping = keeping;
        this.caller = caller;
    }

    @POST
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @Operation(
            summary = "Take units of a source onto the page",
            description =
                    "Takes those that are not there yet, with the items, labels and table heads they belong to: they"
                            + " become statements of a new version, at their place in the order of the source, under their"
                            + " heading or in a section called like the source. Repeating it changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The knowledge with them",
            headers = @Header(name = "ETag", description = "The version, for If-Match on PUT"),
            content = @Content(schema = @Schema(implementation = KnowledgeView.class)))
    @APIResponse(responseCode = "404", description = "No such source, or not yours")
    @APIResponse(responseCode = "409", description = "Others are changing the knowledge concurrently")
    @APIResponse(responseCode = "422", description = "Not units of the source")
    public Uni<RestResponse<KnowledgeView>> keep(
            @RestPath String topicId, @RestPath String sourceId, @NotNull @Valid KeepUnits request) {
        return keeping.keep(caller.userId(), topicId, sourceId, request.units())
                .map(head -> RestResponse.ResponseBuilder.ok(KnowledgeView.of(head))
                        .tag(ETags.of(head.number()))
                        .build());
    }
}
