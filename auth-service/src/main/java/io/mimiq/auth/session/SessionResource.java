package io.mimiq.auth.session;

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
    private final SessionService service;
    private final Caller caller;

    SessionResource(SessionService service, Caller caller) {
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
            description = "An access token for minutes, a session token for weeks",
            content = @Content(schema = @Schema(implementation = TokensView.class)))
    @APIResponse(responseCode = "401", description = "E-mail or password is wrong")
    @APIResponse(responseCode = "429", description = "Too many attempts")
    public Uni<TokensView> signIn(
            @NotNull @Valid CreateSession request,
            @Parameter(hidden = true) @HeaderParam("User-Agent") @DefaultValue("") String userAgent,
            HttpServerRequest http) {
        return service.signIn(request, http.remoteAddress().hostAddress(), userAgent);
    }

    @POST
    @Path("/refresh")
    @PermitAll
    @Cache(noStore = true)
    @Operation(
            summary = "Exchange the session token for a new pair",
            description = "An answer that got lost is asked for again with the same token within seconds (10, unless "
                    + "configured): it gives the same session token with a new access token. Once its successor was "
                    + "used, or after those seconds, the old token is dead. Using a dead token ends the session.")
    @APIResponse(responseCode = "200", description = "A new pair")
    @APIResponse(responseCode = "401", description = "The session has ended, or there never was one")
    public Uni<TokensView> refresh(@NotNull @Valid RefreshSession request) {
        return service.refresh(request.sessionToken());
    }

    @GET
    @RolesAllowed(Roles.USER)
    @Operation(summary = "The caller's sessions, most recently used first")
    @APIResponse(responseCode = "200", description = "All of them: at most 100, so there is no next page")
    public Uni<Page<SessionView>> list() {
        return service.list(caller.userId(), caller.sessionId()).map(items -> new Page<>(items, null));
    }

    @DELETE
    @Path("/current")
    @RolesAllowed(Roles.USER)
    @Operation(summary = "Sign out")
    @APIResponse(responseCode = "204", description = "Signed out")
    @APIResponse(responseCode = "404", description = "The session had ended already")
    public Uni<Void> signOut() {
        return service.revoke(caller.userId(), caller.sessionId());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.USER)
    @Operation(summary = "End a session")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "404", description = "The caller has no such session")
    public Uni<Void> revoke(@RestPath String id) {
        return service.revoke(caller.userId(), id);
    }
}
