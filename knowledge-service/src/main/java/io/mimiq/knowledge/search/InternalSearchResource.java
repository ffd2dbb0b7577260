package io.mimiq.knowledge.search;

import io.mimiq.platform.contracts.knowledge.FindRelevant;
import io.mimiq.platform.contracts.knowledge.Relevant;
import io.quarkus.security.PermissionsAllowed;
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

@Path("/internal/users/{userId}/topics/{topicId}/relevant")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
@PermissionsAllowed("knowledge:read")
class InternalSearchResource {

    private final Relevance relevance;

    InternalSearchResource(Relevance relevance) {
        this.relevance = relevance;
    }

    @POST
    @Operation(
            summary = "Find what bears on a question",
            description = "Of a page of up to 400 statements, and of up to 400 references, all; else what was found.")
    @APIResponse(responseCode = "200", description = "Parts of the page and references")
    @APIResponse(responseCode = "404", description = "The user has no such topic")
    @APIResponse(responseCode = "422", description = "No question, or too long a one")
    public Uni<Relevant> relevant(
            @RestPath String userId, @RestPath String topicId, @NotNull @Valid FindRelevant asked) {
        return relevance.of(userId, topicId, asked);
    }
}
