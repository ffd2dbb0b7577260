package io.mimiq.knowledge.withdrawal;

import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/topics/{topicId}/sources/{sourceId}/deletion-preview")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
@Tag(name = "Sources")
class WithdrawalResource {

    private final Withdrawals withdrawals;
    private final Caller caller;

    WithdrawalResource(Withdrawals withdrawals, Caller caller) {
        this.withdrawals = withdrawals;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Preview what the deletion of a source touches",
            description = "Deletes nothing. Of a document, all its revisions count.")
    @APIResponse(responseCode = "200", description = "What rests on it, and where else that stands")
    @APIResponse(responseCode = "404", description = "No such source, or it was deleted or is not yours")
    @APIResponse(responseCode = "503", description = "The conversation cannot be searched")
    public Uni<WithdrawalPreview> preview(@RestPath String topicId, @RestPath String sourceId) {
        return withdrawals.preview(caller.userId(), topicId, sourceId);
    }
}
