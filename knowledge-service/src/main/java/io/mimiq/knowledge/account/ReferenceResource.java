package io.mimiq.knowledge.account;

import io.mimiq.platform.contracts.knowledge.Reference;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/internal/users/{userId}/topics/{topicId}/references")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
class ReferenceResource {

    private final References references;

    ReferenceResource(References references) {
        this.references = references;
    }

    @GET
    @PermissionsAllowed("knowledge:read")
    @Operation(
            summary = "Get what sources say beside the page",
            description = "Units in state reference, source by source, each with the headings it stands under.")
    @APIResponse(responseCode = "200", description = "The references")
    @APIResponse(responseCode = "404", description = "The user has no such topic")
    public Uni<List<Reference>> list(@RestPath String userId, @RestPath String topicId) {
        return references.of(userId, topicId);
    }
}
