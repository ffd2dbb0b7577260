package io.mimiq.auth.session;

import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** For knowledge-service, which makes exports. */
@Path("/internal/users/{userId}/exports/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
class SessionExportResource {

    /** No session asks. */
    private static final String NONE = "";

    private final SessionService sessions;

    SessionExportResource(SessionService sessions) {
        this.sessions = sessions;
    }

    @GET
    @PermissionsAllowed("exports:read")
    @Operation(summary = "A person's sessions")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "404", description = "No such account")
    public Uni<Page<SessionView>> list(@RestPath String userId) {
        return sessions.list(userId, NONE)
                .onFailure(ProblemException.class)
                .transform(ended -> ProblemException.notFound("account"))
                .map(items -> new Page<>(items, null));
    }
}
