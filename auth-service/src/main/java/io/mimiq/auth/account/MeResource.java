package io.mimiq.auth.account;

import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.ETags;
import io.mimiq.platform.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/auth/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
@Tag(name = "Account")
class MeResource {
    private final AccountService service;
    private final Caller caller;

    MeResource(AccountService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Get your account")
    @APIResponse(
            responseCode = "200",
            description = "The account",
            headers = @Header(name = "ETag", description = "For If-Match on PATCH"))
    public Uni<RestResponse<AccountView>> get() {
        return service.get(caller.userId()).map(MeResource::answer);
    }

    @PATCH
    @Operation(summary = "Correct the e-mail address")
    @APIResponse(
            responseCode = "200",
            description = "The corrected account",
            headers = @Header(name = "ETag", description = "For If-Match on the next PATCH"))
    @APIResponse(responseCode = "401", description = "Wrong password")
    @APIResponse(responseCode = "412", description = "The account has changed since it was read")
    @APIResponse(responseCode = "422", description = "The address cannot be used")
    @APIResponse(responseCode = "428", description = "Missing If-Match")
    public Uni<RestResponse<AccountView>> correct(
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid CorrectAccount request) {
        return service.correct(caller.userId(), ETags.requireMatch(ifMatch), request)
                .map(MeResource::answer);
    }

    private static RestResponse<AccountView> answer(Account account) {
        return RestResponse.ResponseBuilder.ok(AccountView.of(account))
                .tag(ETags.of(account.revision()))
                .build();
    }
}
