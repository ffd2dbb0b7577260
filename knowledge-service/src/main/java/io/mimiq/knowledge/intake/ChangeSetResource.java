package io.mimiq.knowledge.intake;

import io.mimiq.platform.contracts.knowledge.AppliedChangeSet;
import io.mimiq.platform.contracts.knowledge.ApplyChangeSet;
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
            description = "Applies operations in order, as one version or not at all; conflicts, or with review"
                    + " everything, become a proposal. Idempotent by changeSetId: repeats return the same"
                    + " response.")
    @APIResponse(responseCode = "200", description = "What was applied and what is proposed")
    @APIResponse(responseCode = "404", description = "The user has no such topic, or it has no such document")
    @APIResponse(responseCode = "409", description = "A newer version than its base exists")
    @APIResponse(responseCode = "410", description = "Its source was deleted")
    @APIResponse(responseCode = "422", description = "The loss guard refused it")
    public Uni<AppliedChangeSet> apply(
            @RestPath String userId, @RestPath String topicId, @NotNull @Valid ApplyChangeSet request) {
        return intake.apply(userId, topicId, identity.getPrincipal().getName(), request);
    }
}
