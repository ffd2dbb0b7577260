package io.mimiq.integration.knowledge;

import io.mimiq.platform.contracts.knowledge.KeptFile;
import io.mimiq.platform.contracts.knowledge.PutDocument;
import io.mimiq.platform.contracts.knowledge.PutFile;
import io.mimiq.platform.web.UpstreamProblems;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

/** The part of knowledge-service's internal API that integration-service uses. */
@RegisterRestClient(configKey = "knowledge")
@OidcClientFilter("knowledge")
@RegisterProvider(UpstreamProblems.class)
@Path("/internal/users/{userId}/topics/{topicId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface KnowledgeApi {
    /** Succeeds if there is such a topic. */
    @GET
    Uni<Void> topic(@RestPath String userId, @RestPath String topicId);

    @PUT
    @Path("/documents/{documentId}")
    Uni<Void> putDocument(
            @RestPath String userId, @RestPath String topicId, @RestPath String documentId, PutDocument document);

    @PUT
    @Path("/documents/{documentId}/file")
    Uni<KeptFile> putFile(@RestPath String userId, @RestPath String topicId, @RestPath String documentId, PutFile file);

    @DELETE
    @Path("/documents/{documentId}")
    Uni<Void> deleteDocument(@RestPath String userId, @RestPath String topicId, @RestPath String documentId);
}
