package io.mimiq.auth.account;

import io.mimiq.auth.limit.Network;
import io.mimiq.platform.web.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/auth/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Account")
class AccountResource {
    private final AccountService service;

    AccountResource(AccountService service) {
        this.service = service;
    }

    @POST
    @PermitAll
    @ResponseStatus(201)
    @Operation(summary = "Register", description = "Does not reveal whether the address had an account.")
    @APIResponse(
            responseCode = "201",
            description = "Registered; sign in",
            content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    @APIResponse(responseCode = "403", description = "Registration is closed, or needs an invitation that is good")
    @APIResponse(responseCode = "422", description = "Too young, weak password or invalid field")
    @APIResponse(responseCode = "429", description = "Too many registrations from this address")
    public Uni<RegistrationView> register(@NotNull @Valid CreateAccount request, HttpServerRequest http) {
        return service.register(
                Ids.newId(), request, Network.of(http.remoteAddress().hostAddress()));
    }
}
