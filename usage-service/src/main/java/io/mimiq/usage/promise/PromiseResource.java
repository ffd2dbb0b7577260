package io.mimiq.usage.promise;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/privacy/promises")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
@PermitAll
class PromiseResource {

    private final PromiseLedger ledger;

    PromiseResource(PromiseLedger ledger) {
        this.ledger = ledger;
    }

    @GET
    @Operation(
            summary = "Every promise, and the tests that prove it",
            description =
                    "For everybody, without a token. Drawn by the last recorded build: a promise is proven when a test"
                            + " names it and every test that names it passed.")
    @APIResponse(
            responseCode = "200",
            description = "The ledger",
            headers = @Header(name = "ETag", description = "Of the ledger as it is; send it as If-None-Match"),
            content = @Content(schema = @Schema(implementation = PromiseLedgerView.class)))
    @APIResponse(responseCode = "304", description = "It has not changed")
    public Response promises(@Context Request request) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(ledger.tag());
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(ledger.view()) : unchanged;
        // anybody may keep it, and asks each time whether it is still the same
        return answer.tag(ledger.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
