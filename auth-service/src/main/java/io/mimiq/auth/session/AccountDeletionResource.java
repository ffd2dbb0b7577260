package io.mimiq.auth.session;

import io.mimiq.platform.erasure.AcceptedDeletion;
import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.Roles;
import io.mimiq.platform.web.Unbroken;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Lives with the sessions, since it ends them. */
@Path("/api/auth/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
@Tag(name = "Account")
class AccountDeletionResource {
    private final AccountDeletion deletion;
    private final Caller caller;

    AccountDeletionResource(AccountDeletion deletion, Caller caller) {
        this.deletion = deletion;
        this.caller = caller;
    }

    @DELETE
    @Operation(
            summary = "Delete your account and everything in it",
            description =
                    "Destroys your keys, ends all sessions and frees the address at once; every service then deletes"
                            + " its part. It cannot be undone. Follow it at `/api/privacy/receipts/{id}`, which needs no token.")
    @APIResponse(
            responseCode = "202",
            description = "The deletion's id, for its receipt",
            content = @Content(schema = @Schema(implementation = AcceptedDeletion.class)))
    @APIResponse(responseCode = "401", description = "Wrong password")
    @APIResponse(responseCode = "429", description = "Too many attempts at the password")
    public Uni<RestResponse<AcceptedDeletion>> delete(@NotNull @Valid DeleteAccount request) {
        String userId = caller.userId();
        return Unbroken.call(() -> deletion.delete(userId, request))
                .map(id -> RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, new AcceptedDeletion(id))
                        .build());
    }
}
