package io.mimiq.auth.session;

import io.mimiq.auth.account.AccountService;
import io.mimiq.auth.account.ChangePassword;
import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.Roles;
import io.mimiq.platform.web.Unbroken;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lives with the sessions, since a new password ends them. */
@Path("/api/auth/me/password")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
@Tag(name = "Account")
class PasswordResource {
    private final AccountService accounts;
    private final SessionService sessions;
    private final Caller caller;

    PasswordResource(AccountService accounts, SessionService sessions, Caller caller) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.caller = caller;
    }

    @PUT
    @Operation(summary = "Change the password", description = "Ends all other sessions.")
    @APIResponse(responseCode = "204", description = "Changed")
    @APIResponse(responseCode = "401", description = "The current password is wrong")
    @APIResponse(responseCode = "422", description = "The new password is too weak")
    public Uni<Void> change(@NotNull @Valid ChangePassword request) {
        String userId = caller.userId();
        String sessionId = caller.sessionId();
        return Unbroken.call(() -> accounts.changePassword(userId, request)
                .chain(credential -> sessions.keepOnly(userId, sessionId, credential)));
    }
}
