package io.mimiq.integration.connection;

import io.mimiq.platform.web.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** For knowledge-service, which makes exports. */
@Path("/internal/users/{userId}/exports/confluence-connection")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
class ConnectionExportResource {

    private final Connections connections;

    ConnectionExportResource(Connections connections) {
        this.connections = connections;
    }

    @GET
    @PermissionsAllowed("exports:read")
    @Operation(summary = "A person's connection to Confluence, without its token")
    @APIResponse(responseCode = "200", description = "A page of them")
    public Uni<Page<ConnectionView>> list(@RestPath String userId) {
        return connections.view(userId).map(connection -> new Page<>(List.of(connection), null));
    }
}
