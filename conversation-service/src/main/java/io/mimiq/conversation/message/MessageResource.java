package io.mimiq.conversation.message;

import io.mimiq.conversation.ConversationError;
import io.mimiq.conversation.knowledge.KnowledgeBase;
import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/topics/{topicId}/messages")
@RolesAllowed(Roles.USER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages", description = "Messages between a person and the assistant")
class MessageResource {

    private final Messages messages;
    private final Withdrawals withdrawals;
    private final KnowledgeBase knowledge;
    private final Caller caller;

    MessageResource(Messages messages, Withdrawals withdrawals, KnowledgeBase knowledge, Caller caller) {
        this.messages = messages;
        this.withdrawals = withdrawals;
        this.knowledge = knowledge;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List a topic's messages", description = "Oldest first; with order=newest, newest first.")
    @APIResponse(responseCode = "200", description = "A page of messages")
    @APIResponse(responseCode = "400", description = "Invalid order or cursor")
    @APIResponse(responseCode = "404", description = "No such topic")
    public Uni<Page<MessageView>> list(
            @RestPath String topicId,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {"oldest", "newest"},
                                            defaultValue = "oldest"))
                    @RestQuery
                    @DefaultValue("oldest")
                    String order,
            @BeanParam @Valid PageRequest request) {
        String userId = caller.userId();
        Order from = Order.of(order);
        return knowledge
                .requireTopic(userId, topicId)
                .chain(() -> messages.page(userId, topicId, from, request))
                .map(page -> page.map(MessageView::of));
    }

    @GET
    @Path("/{messageId}")
    @Operation(summary = "Get a message")
    @APIResponse(responseCode = "200", description = "The message")
    @APIResponse(responseCode = "404", description = "No such message")
    public Uni<MessageView> get(@RestPath String topicId, @RestPath String messageId) {
        return messages.require(caller.userId(), topicId, messageId).map(MessageView::of);
    }

    @DELETE
    @Path("/{messageId}")
    @ResponseStatus(204)
    @Operation(
            summary = "Delete a message for good",
            description =
                    "Of a note, also the words quoted from it, what was proposed because of it, and what was answered to it."
                            + " Statements drawn from it"
                            + " stay, or with statements=retire leave the page in a new version if they rest on it alone.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "No such message")
    @APIResponse(
            responseCode = "409",
            description = "An answer is still running, stop it first; or others keep changing the knowledge")
    @APIResponse(responseCode = "422", description = "Not keep or retire")
    @APIResponse(
            responseCode = "503",
            description = "The knowledge is unavailable; it is deleted as soon as that is back")
    public Uni<Void> delete(
            @RestPath String topicId,
            @RestPath String messageId,
            @RestQuery @DefaultValue("keep") @Pattern(regexp = "keep|retire") String statements) {
        String userId = caller.userId();
        return messages.require(userId, topicId, messageId)
                .invoke(message -> requireEnded(message.isRunning()))
                .call(message -> messages.isBeingAnswered(message).invoke(MessageResource::requireEnded))
                .chain(message -> message.role() == Role.USER
                        ? withdrawals.delete(message, statements)
                        : messages.delete(userId, topicId, messageId))
                .invoke(done -> {
                    if (!done) {
                        throw ProblemException.notFound("message");
                    }
                })
                .replaceWithVoid();
    }

    private static void requireEnded(boolean running) {
        if (running) {
            throw new ProblemException(ConversationError.MESSAGE_RUNNING, "Stop it first.");
        }
    }
}
