package io.mimiq.integration.connection;

import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/integrations/confluence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Integrations")
@RolesAllowed(Roles.USER)
class ConnectionResource {
    private final ConnectionService service;
    private final ConnectionChanges changes;
    private final Connections connections;
    private final Caller caller;

    ConnectionResource(ConnectionService service, ConnectionChanges changes, Connections connections, Caller caller) {
        this.service = service;
        this.changes = changes;
        this.connections = connections;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Connect a Confluence Cloud site",
            description = "Verifies the credentials with the site and stores only valid ones, encrypted, replacing"
                    + " any previous ones. Linked pages of the same site keep syncing.")
    @APIResponse(responseCode = "200", description = "Connected")
    @APIResponse(
            responseCode = "422",
            description = "confluence-site-refused, confluence-credentials-refused, validation")
    @APIResponse(responseCode = "502", description = "confluence-unreachable, confluence-failed")
    @APIResponse(responseCode = "503", description = "confluence-busy, with Retry-After")
    public Uni<ConnectionView> connect(@Valid @NotNull ConnectConfluence request) {
        return service.connect(caller.userId(), request);
    }

    @GET
    @Operation(summary = "Get the connection", description = "Never returns the token.")
    public Uni<ConnectionView> get() {
        return connections.view(caller.userId());
    }

    @DELETE
    @Operation(
            summary = "Disconnect",
            description = "Destroys the credentials and their encryption key at once. Documents from pages stay.")
    @APIResponse(responseCode = "204", description = "No site is connected")
    public Uni<Void> disconnect() {
        return changes.remove(caller.userId());
    }
}
