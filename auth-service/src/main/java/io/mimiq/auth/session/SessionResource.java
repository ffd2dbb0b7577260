package io.mimiq.auth.session;

import io.mimiq.auth.limit.Network;
import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/auth/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Session")
class SessionResource {
    private final SignIn signIn;
    private final SessionService service;
    private final Caller caller;

    SessionResource(SignIn signIn, SessionService service, Caller caller) {
        this.signIn = signIn;
        this.service = service;
        this.caller = caller;
    }

    @POST
    @PermitAll
    @ResponseStatus(201)
    @Cache(noStore = true)
    @Operation(summary = "Sign in")
    @APIResponse(
            responseCode = "201",
            description = "An access token (minutes) and a session token (weeks)",
            content = @Content(schema = @Schema(implementation = TokensView.class)))
    @APIResponse(responseCode = "401", description = "Wrong e-mail or password")
    @APIResponse(
            responseCode = "429",
            description = "Too soon after too many wrong passwords; Retry-After says how long to wait")
    public Uni<TokensView> signIn(
            @NotNull @Valid CreateSession request,
            @Parameter(hidden = true) @HeaderParam("User-Agent") @DefaultValue("") String userAgent,
            HttpServerRequest http) {
        return signIn.signIn(request, Network.of(http.remoteAddress().hostAddress()), userAgent);
    }

    @POST
    @Path("/refresh")
    @PermitAll
    @Cache(noStore = true)
    @Operation(
            summary = "Exchange the session token for a new pair",
            description = "If a response is lost, send the same token again within 10 seconds (configurable) to get"
                    + " the same session token and a new access token. After that, or once its successor is used,"
                    + " the old token is dead. Using a dead token ends the session.")
    @APIResponse(responseCode = "200", description = "A new pair")
    @APIResponse(responseCode = "401", description = "The session has ended or never existed")
    public Uni<TokensView> refresh(@NotNull @Valid RefreshSession request) {
        return service.refresh(request.sessionToken());
    }

    @GET
    @RolesAllowed(Roles.USER)
    @Operation(summary = "List your sessions, most recently used first")
    @APIResponse(responseCode = "200", description = "At most 100; never a next page")
    public Uni<Page<SessionView>> list() {
        return service.list(caller.userId(), caller.sessionId()).map(items -> new Page<>(items, null));
    }

    @DELETE
    @Path("/current")
    @RolesAllowed(Roles.USER)
    @Operation(summary = "Sign out")
    @APIResponse(responseCode = "204", description = "Signed out")
    @APIResponse(responseCode = "401", description = "The session had already ended")
    public Uni<Void> signOut() {
        return service.revoke(caller.userId(), caller.sessionId(), caller.sessionId());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.USER)
    @Operation(summary = "End a session")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "401", description = "Your own session has ended")
    @APIResponse(responseCode = "404", description = "No such session, or not yours")
    public Uni<Void> revoke(@RestPath String id) {
        return service.revoke(caller.userId(), caller.sessionId(), id);
    }
}
