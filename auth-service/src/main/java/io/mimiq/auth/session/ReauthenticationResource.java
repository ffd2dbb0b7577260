package io.mimiq.auth.session;

import io.mimiq.auth.limit.Network;
import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
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
import org.jboss.resteasy.reactive.Cache;

@Path("/api/auth/reauthentication")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
@Tag(name = "Session")
class ReauthenticationResource {
    private final Reauthentication reauthentication;
    private final Caller caller;

    ReauthenticationResource(Reauthentication reauthentication, Caller caller) {
        this.reauthentication = reauthentication;
        this.caller = caller;
    }

    @POST
    @Cache(noStore = true)
    @Operation(
            summary = "Give the password again",
            description = "For what takes more than a session, such as an export: the token says when the password was"
                    + " given (RFC 9470), lives for five minutes and belongs to the same session.")
    @APIResponse(responseCode = "200", description = "An access token")
    @APIResponse(responseCode = "401", description = "Wrong password, or the session has ended")
    @APIResponse(
            responseCode = "429",
            description = "Too soon after too many wrong passwords; Retry-After says how long to wait")
    public Uni<ConfirmedView> confirm(@NotNull @Valid Reauthenticate request, HttpServerRequest http) {
        return reauthentication.confirm(
                caller.userId(),
                caller.sessionId(),
                request.password(),
                Network.of(http.remoteAddress().hostAddress()));
    }
}
