package io.mimiq.knowledge.withdrawal;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/internal/users/{userId}/topics/{topicId}/sources/{sourceId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
class InternalSourceResource {

    private final Withdrawals withdrawals;

    InternalSourceResource(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @DELETE
    @PermissionsAllowed("knowledge:write")
    @Operation(
            summary = "Delete a message's source",
            description =
                    "Its text, the words quoted from it, and what was proposed because of it. Statements stay, or with"
                            + " statements=retire leave the page if they rest on it alone, and answers quote them no more. Repeating it, or deleting what"
                            + " was never taken in, changes nothing.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "The user has no such topic")
    @APIResponse(responseCode = "409", description = "Others are changing the knowledge, or it is a document's text")
    @APIResponse(responseCode = "422", description = "Not keep or retire")
    @APIResponse(responseCode = "503", description = "The conversation cannot be reached")
    public Uni<Void> delete(
            @RestPath String userId,
            @RestPath String topicId,
            @RestPath String sourceId,
            @RestQuery
                    @DefaultValue("keep")
                    @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {"keep", "retire"},
                                            defaultValue = "keep"))
                    String statements) {
        return withdrawals.delete(userId, topicId, sourceId, Drawn.named(statements));
    }
}
