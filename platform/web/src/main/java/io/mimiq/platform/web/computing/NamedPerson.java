package io.mimiq.platform.web.computing;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A request of another service: its path says for whom it is. */
@Singleton
class NamedPerson {
    private static final String USER = "userId";

    @ServerRequestFilter
    void remember(ContainerRequestContext request) {
        String userId = request.getUriInfo().getPathParameters().getFirst(USER);
        if (userId != null) {
            Person.is(userId);
        }
    }
}
