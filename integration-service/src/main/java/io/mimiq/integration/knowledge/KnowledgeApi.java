package io.mimiq.integration.knowledge;

import io.mimiq.platform.web.UpstreamProblems;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of knowledge-service's internal API that integration-service uses. */
@RegisterRestClient(configKey = "knowledge")
@OidcClientFilter("knowledge")
@RegisterProvider(UpstreamProblems.class)
@Path("/internal/users/{userId}/topics/{topicId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface KnowledgeApi {

    /** @param version of the topic's knowledge */
    record Topic(String id, long version) {}

    record Origin(String kind, String pageId, int version) {}

    record PutDocument(String title, String mediaType, String text, Origin origin) {}

    record PutResult(String id, long revision, boolean changed) {}

    @GET
    Uni<Topic> topic(@PathParam("userId") String userId, @PathParam("topicId") String topicId);

    @PUT
    @Path("/documents/{documentId}")
    Uni<PutResult> putDocument(
            @PathParam("userId") String userId,
            @PathParam("topicId") String topicId,
            @PathParam("documentId") String documentId,
            PutDocument document);

    @DELETE
    @Path("/documents/{documentId}")
    Uni<Void> deleteDocument(
            @PathParam("userId") String userId,
            @PathParam("topicId") String topicId,
            @PathParam("documentId") String documentId);
}
