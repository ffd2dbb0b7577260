package io.mimiq.conversation.answer;

import io.mimiq.conversation.message.MessageView;
import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.RequestKey;
import io.mimiq.platform.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/topics/{topicId}/messages")
@RolesAllowed(Roles.USER)
@Tag(name = "Messages")
class AnswerResource {

    private static final String LAST_EVENT_ID = HttpHeaders.LAST_EVENT_ID_HEADER;

    private final Conversations conversations;
    private final AnswerStreams streams;
    private final Stopping stopping;
    private final Caller caller;
    private final RequestKey key;

    AnswerResource(
            Conversations conversations, AnswerStreams streams, Stopping stopping, Caller caller, RequestKey key) {
        this.conversations = conversations;
        this.streams = streams;
        this.stopping = stopping;
        this.caller = caller;
        this.key = key;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @Operation(
            summary = "Post a message: a question or an update",
            description =
                    "With Accept: text/event-stream, streams the answer as events; otherwise returns its id and runs"
                            + " it in the background. Disconnecting does not stop it.")
    @APIResponse(
            responseCode = "200",
            description = "The answer as an event stream",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = AnswerStream.class)))
    @APIResponse(
            responseCode = "202",
            description = "The answer has started",
            content = @Content(schema = @Schema(implementation = AcceptedView.class)))
    @APIResponse(responseCode = "402", description = "Monthly AI budget exceeded, or an operator's ceiling reached")
    @APIResponse(responseCode = "404", description = "No such topic")
    @APIResponse(responseCode = "422", description = "Invalid text, or Idempotency-Key used for another request")
    @APIResponse(responseCode = "429", description = "Too many answers are running")
    @APIResponse(responseCode = "503", description = "Knowledge or budget is unavailable")
    public Uni<AcceptedView> post(@RestPath String topicId, @NotNull @Valid PostMessage request) {
        return conversations.post(caller.userId(), topicId, request, key).map(Conversations.Accepted::view);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Uni<AnswerStream> postAndStream(@RestPath String topicId, @NotNull @Valid PostMessage request) {
        String userId = caller.userId();
        Uni<String> accepted = conversations.post(userId, topicId, request, key).map(Conversations.Accepted::messageId);
        return streams.stream(accepted, userId, topicId, null);
    }

    @GET
    @Path("/{messageId}/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Attach to a running answer, or replay a finished one",
            description = "Events after Last-Event-ID: message, delta, citation, change, proposal, account, usage, then"
                    + " done or error.")
    @APIResponse(
            responseCode = "200",
            description = "The answer's events",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = AnswerStream.class)))
    @APIResponse(responseCode = "404", description = "No such answer")
    @APIResponse(responseCode = "503", description = "The answer runs in another process")
    public Uni<AnswerStream> stream(
            @RestPath String topicId,
            @RestPath String messageId,
            @RestHeader(LAST_EVENT_ID) @Nullable String lastEventId) {
        return streams.stream(Uni.createFrom().item(messageId), caller.userId(), topicId, lastEventId);
    }

    @POST
    @Path("/{messageId}/stop")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Stop an answer", description = "Keeps the partial answer and counts its usage.")
    @APIResponse(responseCode = "200", description = "The answer as it stands")
    @APIResponse(responseCode = "404", description = "No such answer")
    @APIResponse(responseCode = "503", description = "The answer runs in another process")
    public Uni<MessageView> stop(@RestPath String topicId, @RestPath String messageId) {
        return stopping.stop(caller.userId(), topicId, messageId).map(MessageView::of);
    }

    @POST
    @Path("/{messageId}/regenerate")
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @Operation(summary = "Answer the same message again", description = "Keeps the earlier answer.")
    @APIResponse(
            responseCode = "200",
            description = "The answer as an event stream",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = AnswerStream.class)))
    @APIResponse(
            responseCode = "202",
            description = "The new answer has started",
            content = @Content(schema = @Schema(implementation = AcceptedView.class)))
    @APIResponse(responseCode = "402", description = "Monthly AI budget exceeded, or an operator's ceiling reached")
    @APIResponse(responseCode = "404", description = "No such message")
    @APIResponse(responseCode = "409", description = "It is still running, or its question was deleted")
    @APIResponse(responseCode = "429", description = "Too many answers are running")
    public Uni<AcceptedView> regenerate(@RestPath String topicId, @RestPath String messageId) {
        return conversations
                .regenerate(caller.userId(), topicId, messageId, key)
                .map(Conversations.Accepted::view);
    }

    @POST
    @Path("/{messageId}/regenerate")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Uni<AnswerStream> regenerateAndStream(@RestPath String topicId, @RestPath String messageId) {
        String userId = caller.userId();
        Uni<String> accepted =
                conversations.regenerate(userId, topicId, messageId, key).map(Conversations.Accepted::messageId);
        return streams.stream(accepted, userId, topicId, null);
    }
}
