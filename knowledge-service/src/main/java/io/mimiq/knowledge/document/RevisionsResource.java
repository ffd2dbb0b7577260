package io.mimiq.knowledge.document;

import io.mimiq.knowledge.topic.TopicAccess;
import io.mimiq.knowledge.withdrawal.Drawn;
import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/topics/{topicId}/documents/{documentId}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
@Tag(name = "Documents")
class RevisionsResource {

    private final TopicAccess topics;
    private final Revisions revisions;
    private final Caller caller;

    RevisionsResource(TopicAccess topics, Revisions revisions, Caller caller) {
        this.topics = topics;
        this.revisions = revisions;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "List a document's revisions, newest first",
            description = "Each is a source with its text. Those that were deleted are among them.")
    @APIResponse(responseCode = "200", description = "The revisions")
    @APIResponse(responseCode = "404", description = "No such document, or not yours")
    public Uni<List<RevisionView>> list(@RestPath String topicId, @RestPath String documentId) {
        return topics.open(caller.userId(), topicId).chain(topic -> revisions.of(topic, documentId));
    }

    @DELETE
    @Path("/{sourceId}")
    @Operation(
            summary = "Delete an earlier revision of a document",
            description =
                    "Its text, the words quoted from it, and what was proposed because of it are gone for good. Statements"
                            + " drawn from it stay, or with statements=retire leave the page in a new version if they rest"
                            + " on it alone, and what answers quote of them and of it is taken out too.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "No such revision, or it was deleted or is not yours")
    @APIResponse(responseCode = "409", description = "It is the newest")
    @APIResponse(responseCode = "422", description = "Not keep or retire")
    @APIResponse(responseCode = "503", description = "Answers cannot be reached; the deletion goes on by itself")
    public Uni<Void> delete(
            @RestPath String topicId,
            @RestPath String documentId,
            @RestPath String sourceId,
            @RestQuery
                    @DefaultValue("keep")
                    @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {"keep", "retire"},
                                            defaultValue = "keep"))
                    String statements) {
        Drawn drawn = Drawn.named(statements);
        return topics.open(caller.userId(), topicId)
                .chain(topic -> revisions.delete(topic, documentId, sourceId, drawn));
    }
}
