package io.mimiq.auth.account;

import io.mimiq.platform.web.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** For knowledge-service, which makes exports. */
@Path("/internal/users/{userId}/exports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
class AccountExportResource {

    private final AccountService accounts;

    AccountExportResource(AccountService accounts) {
        this.accounts = accounts;
    }

    @POST
    @ResponseStatus(204)
    @PermissionsAllowed("exports:write")
    @Operation(summary = "Note in the audit trail that a whole account is exported")
    @APIResponse(responseCode = "204", description = "Noted")
    @APIResponse(responseCode = "404", description = "No such account")
    public Uni<Void> note(@RestPath String userId) {
        return accounts.noteExport(userId);
    }

    @GET
    @Path("/account")
    @PermissionsAllowed("exports:read")
    @Operation(summary = "A person's account")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "404", description = "No such account")
    public Uni<Page<AccountView>> list(@RestPath String userId) {
        return accounts.get(userId).map(account -> new Page<>(List.of(AccountView.of(account)), null));
    }
}
