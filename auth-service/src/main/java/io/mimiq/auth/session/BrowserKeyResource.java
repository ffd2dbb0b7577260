package io.mimiq.auth.session;

import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** Lives with the sessions, since only a living one gets the key. */
@Path("/api/auth/me/browser-key")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
@Tag(name = "Session")
class BrowserKeyResource {
    private final BrowserKeys keys;
    private final Caller caller;

    BrowserKeyResource(BrowserKeys keys, Caller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    @GET
    @Cache(noStore = true)
    @Operation(
            summary = "Get the key for what you leave in a browser",
            description =
                    "Encrypts drafts and unsent messages in the browser. Keep it in memory only. It is the same in"
                            + " all your sessions, and gone for good with your account.")
    @APIResponse(responseCode = "200", description = "The key")
    @APIResponse(responseCode = "401", description = "The session has ended")
    public Uni<BrowserKeyView> get() {
        return keys.of(caller.userId(), caller.sessionId());
    }
}
