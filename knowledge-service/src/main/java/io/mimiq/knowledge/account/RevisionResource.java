package io.mimiq.knowledge.account;

import io.mimiq.knowledge.topic.TopicAccess;
import io.mimiq.platform.contracts.knowledge.Revised;
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

@Path("/internal/users/{userId}/topics/{topicId}/documents/{documentId}/revisions/{revision}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
class RevisionResource {

    private final TopicAccess topics;
    private final Revising revising;

    RevisionResource(TopicAccess topics, Revising revising) {
        this.topics = topics;
        this.revising = revising;
    }

    @GET
    @PermissionsAllowed("knowledge:read")
    @Operation(
            summary = "Compare a document's newest revision with those before",
            description = "Which of its units were there before and what they are on the page, and the statements on"
                    + " the page that rest on earlier revisions alone.")
    @APIResponse(responseCode = "200", description = "What they have in common")
    @APIResponse(responseCode = "404", description = "The user has no such document")
    @APIResponse(responseCode = "409", description = "It is not the newest revision")
    public Uni<Revised> get(
            @RestPath String userId, @RestPath String topicId, @RestPath String documentId, @RestPath int revision) {
        return topics.open(userId, topicId).chain(topic -> revising.of(topic, documentId, revision));
    }
}
