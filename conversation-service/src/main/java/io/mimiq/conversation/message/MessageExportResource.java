package io.mimiq.conversation.message;

import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** For knowledge-service, which makes exports. */
@Path("/internal/users/{userId}/exports/messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
class MessageExportResource {

    private final Messages messages;

    MessageExportResource(Messages messages) {
        this.messages = messages;
    }

    @GET
    @PermissionsAllowed("exports:read")
    @Operation(summary = "Everything that was said in a topic, oldest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    public Uni<Page<MessageView>> list(
            @RestPath String userId, @RestQuery @NotNull String topicId, @BeanParam @Valid PageRequest page) {
        return messages.page(userId, topicId, Order.OLDEST, page).map(found -> found.map(MessageView::of));
    }
}
