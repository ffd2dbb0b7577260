package io.mimiq.conversation.knowledge;

import io.mimiq.platform.contracts.knowledge.AppliedChangeSet;
import io.mimiq.platform.contracts.knowledge.ApplyChangeSet;
import io.mimiq.platform.contracts.knowledge.FindRelevant;
import io.mimiq.platform.contracts.knowledge.KeepReferences;
import io.mimiq.platform.contracts.knowledge.KeptReferences;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Reference;
import io.mimiq.platform.contracts.knowledge.Relevant;
import io.mimiq.platform.contracts.knowledge.ReportState;
import io.mimiq.platform.contracts.knowledge.Revised;
import io.mimiq.platform.contracts.knowledge.SourceDocument;
import io.mimiq.platform.web.UpstreamProblems;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@RegisterRestClient(configKey = "knowledge")
@RegisterProvider(UpstreamProblems.class)
@OidcClientFilter("knowledge")
@Path("/internal/users/{userId}/topics/{topicId}")
interface KnowledgeClient {

    @GET
    @Path("/knowledge")
    Uni<Knowledge> knowledge(@RestPath String userId, @RestPath String topicId);

    @POST
    @Path("/relevant")
    Uni<Relevant> relevant(@RestPath String userId, @RestPath String topicId, FindRelevant asked);

    /** The units of the topic's sources that are kept beside the page. */
    @GET
    @Path("/references")
    Uni<List<Reference>> references(@RestPath String userId, @RestPath String topicId);

    @POST
    @Path("/sources/{sourceId}/keep")
    Uni<KeptReferences> keep(
            @RestPath String userId, @RestPath String topicId, @RestPath String sourceId, KeepReferences request);

    @DELETE
    @Path("/sources/{sourceId}")
    Uni<Void> withdraw(
            @RestPath String userId, @RestPath String topicId, @RestPath String sourceId, @RestQuery String statements);

    /** Succeeds if there is such a topic. */
    @GET
    Uni<Void> topic(@RestPath String userId, @RestPath String topicId);

    @POST
    @Path("/change-sets")
    Uni<AppliedChangeSet> apply(@RestPath String userId, @RestPath String topicId, ApplyChangeSet changeSet);

    @GET
    @Path("/documents/{documentId}")
    Uni<SourceDocument> document(@RestPath String userId, @RestPath String topicId, @RestPath String documentId);

    @GET
    @Path("/documents/{documentId}/revisions/{revision}")
    Uni<Revised> revised(
            @RestPath String userId, @RestPath String topicId, @RestPath String documentId, @RestPath int revision);

    @PUT
    @Path("/documents/{documentId}/state")
    Uni<Void> report(@RestPath String userId, @RestPath String topicId, @RestPath String documentId, ReportState state);
}
