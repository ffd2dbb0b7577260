package io.mimiq.knowledge.intake;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/internal/users/{userId}/topics/{topicId}/change-sets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
class ChangeSetResource {

    private final Intake intake;
    private final SecurityIdentity identity;

    ChangeSetResource(Intake intake, SecurityIdentity identity) {
        this.intake = intake;
        this.identity = identity;
    }

    @POST
    @PermissionsAllowed("knowledge:write")
    @Operation(
            summary = "Apply a change set",
            description =
                    "Operations are applied in order, as one version or not at all; conflicts, or with review everything, become a proposal."
                            + " Sent again with the same changeSetId it has one effect and the same answer.")
    @APIResponse(responseCode = "200", description = "What was applied and what is proposed")
    @APIResponse(responseCode = "404", description = "The user has no such topic, or it has no such document")
    @APIResponse(responseCode = "409", description = "There is a newer version than the one it was made for")
    @APIResponse(responseCode = "422", description = "The loss guard refuses it")
    public Uni<ChangeSetView> apply(
            @RestPath String userId, @RestPath String topicId, @NotNull @Valid ApplyChangeSet request) {
        return intake.apply(userId, topicId, identity.getPrincipal().getName(), request);
    }
}
