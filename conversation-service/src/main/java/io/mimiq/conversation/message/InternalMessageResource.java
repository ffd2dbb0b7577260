package io.mimiq.conversation.message;

import io.mimiq.platform.contracts.conversation.DeleteMessages;
import io.mimiq.platform.contracts.conversation.FindMessages;
import io.mimiq.platform.contracts.conversation.ForgetQuotes;
import io.mimiq.platform.contracts.conversation.FoundMessage;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/internal/users/{userId}/topics/{topicId}/messages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
class InternalMessageResource {

    private final MessagePlaces places;
    private final QuoteDeletion quotes;

    InternalMessageResource(MessagePlaces places, QuoteDeletion quotes) {
        this.places = places;
        this.quotes = quotes;
    }

    @POST
    @Path("/search")
    @PermissionsAllowed("messages:read")
    @Operation(
            summary = "Find messages that say certain things",
            description = "In their text, in what they quote or propose, or by citing a statement that says it.")
    @APIResponse(
            responseCode = "200",
            description = "The messages, oldest first; none of a topic that is not the user's")
    @APIResponse(responseCode = "422", description = "Too much at once")
    public Uni<List<FoundMessage>> search(
            @RestPath String userId, @RestPath String topicId, @NotNull @Valid FindMessages request) {
        return places.find(userId, topicId, request);
    }

    @POST
    @Path("/deletions")
    @ResponseStatus(204)
    @PermissionsAllowed("messages:write")
    @Operation(
            summary = "Delete messages for good",
            description = "Those that are gone, or whose answer is running, are left alone.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "422", description = "Too many at once")
    public Uni<Void> delete(@RestPath String userId, @RestPath String topicId, @NotNull @Valid DeleteMessages request) {
        return places.delete(userId, topicId, request.ids());
    }

    @POST
    @Path("/quote-deletions")
    @ResponseStatus(204)
    @PermissionsAllowed("messages:write")
    @Operation(
            summary = "Take what answers quote of a deleted source out of them",
            description = "A note that there was one takes its place; what else they say stays.")
    @APIResponse(responseCode = "204", description = "Done, also if nothing quoted it")
    @APIResponse(responseCode = "422", description = "Too much at once")
    public Uni<Void> forget(@RestPath String userId, @RestPath String topicId, @NotNull @Valid ForgetQuotes request) {
        return quotes.carryOut(userId, topicId, request);
    }
}
