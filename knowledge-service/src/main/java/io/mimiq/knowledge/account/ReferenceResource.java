package io.mimiq.knowledge.account;

import io.mimiq.platform.contracts.knowledge.KeepReferences;
import io.mimiq.platform.contracts.knowledge.KeptReferences;
import io.mimiq.platform.contracts.knowledge.Reference;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/internal/users/{userId}/topics/{topicId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
class ReferenceResource {

    private final References references;
    private final Keeping keeping;

    ReferenceResource(References references, Keeping keeping) {
        this.references = references;
        this.keeping = keeping;
    }

    @GET
    @Path("/references")
    @PermissionsAllowed("knowledge:read")
    @Operation(
            summary = "Get what sources say beside the page",
            description = "Units in state reference, source by source, each with the headings it stands under.")
    @APIResponse(responseCode = "200", description = "The references")
    @APIResponse(responseCode = "404", description = "The user has no such topic")
    public Uni<List<Reference>> list(@RestPath String userId, @RestPath String topicId) {
        return references.of(userId, topicId);
    }

    @POST
    @Path("/sources/{sourceId}/keep")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("knowledge:write")
    @Operation(
            summary = "Take references onto the page",
            description = "As a person asked for: the units become statements of a new version. Repeating it is safe.")
    @APIResponse(responseCode = "200", description = "The newest version")
    @APIResponse(responseCode = "404", description = "The user has no such topic or source")
    @APIResponse(responseCode = "409", description = "Others are changing the knowledge concurrently")
    @APIResponse(responseCode = "422", description = "Not units of the source")
    public Uni<KeptReferences> keep(
            @RestPath String userId,
            @RestPath String topicId,
            @RestPath String sourceId,
            @NotNull @Valid KeepReferences request) {
        return keeping.keep(userId, topicId, sourceId, request.units(), request.id())
                .map(head -> new KeptReferences(head.number()));
    }
}
