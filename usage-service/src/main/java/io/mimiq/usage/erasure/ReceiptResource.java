package io.mimiq.usage.erasure;

import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.computing.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** For whoever has the id, which nobody can guess: after an account is gone, nobody can sign in to it to ask. */
@Path("/api/privacy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
@PermitAll
class ReceiptResource {
    private static final String JWS = "application/jose";

    private final DeletionService deletions;
    private final ReceiptSigner signer;
    private final Workers workers;

    ReceiptResource(DeletionService deletions, ReceiptSigner signer, Workers workers) {
        this.deletions = deletions;
        this.signer = signer;
        this.workers = workers;
    }

    @GET
    @Path("receipts/{id}")
    @Operation(
            summary = "A deletion's receipt",
            description = "Needs no token, only the deletion's id. Names neither topic nor person."
                    + " Returns 404 until the deletion is known here, a moment later.")
    @APIResponse(responseCode = "200", description = "The state of each service's part")
    @APIResponse(responseCode = "404", description = "No such deletion")
    public Uni<DeletionView> receipt(@RestPath String id) {
        return deletions
                .find(id)
                .map(found -> found.map(DeletionView::of).orElseThrow(() -> ProblemException.notFound("receipt")));
    }

    @GET
    @Path("receipts/{id}/jws")
    @Produces(JWS)
    @Operation(
            summary = "A deletion's receipt, signed",
            description = "A compact JWS (RFC 7515) whose payload is the receipt as it is now. Verifies with a key of"
                    + " `/api/privacy/jwks`, without us: `deploy/verify-receipt`.")
    @APIResponse(
            responseCode = "200",
            description = "The signed receipt",
            content = @Content(mediaType = JWS, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = "No such deletion")
    public Uni<String> signed(@RestPath String id) {
        return receipt(id).chain(receipt -> workers.compute(() -> signer.sign(receipt)));
    }

    @GET
    @Path("jwks")
    @Operation(summary = "Keys for verifying receipts (RFC 7517)")
    public ReceiptKeysView keys() {
        return ReceiptKeysView.of(signer.keys());
    }
}
