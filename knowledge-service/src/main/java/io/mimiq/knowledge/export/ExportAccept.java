package io.mimiq.knowledge.export;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * An archive is a ZIP whatever its client accepts. Otherwise a request that is wrong in other ways too, such as too large,
 * would be told so first.
 */
class ExportAccept {

    @ServerRequestFilter(preMatching = true)
    void ignore(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().equals(ExportResource.PATH)) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, Export.MEDIA_TYPE);
        }
    }
}
