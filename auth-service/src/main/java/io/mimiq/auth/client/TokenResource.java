package io.mimiq.auth.client;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** For services only: the gateway has no route here. */
@Path("/oauth2/token")
class TokenResource {
    private final TokenService service;

    TokenResource(TokenService service) {
        this.service = service;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @Cache(noStore = true)
    @Operation(summary = "Issue a token for service-to-service calls (RFC 6749, RFC 7523)")
    @APIResponse(responseCode = "200", description = "A token")
    @APIResponse(
            responseCode = "400",
            description = "Invalid request or scope",
            content = @Content(schema = @Schema(implementation = OAuthError.class)))
    @APIResponse(
            responseCode = "401",
            description = "Client authentication failed",
            content = @Content(schema = @Schema(implementation = OAuthError.class)))
    public Uni<TokenView> token(@BeanParam TokenRequest request) {
        return service.issue(request);
    }

    @ServerExceptionMapper
    public RestResponse<OAuthError> refused(TokenRefused refusal) {
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.fromStatusCode(refusal.status()), refusal.error())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
