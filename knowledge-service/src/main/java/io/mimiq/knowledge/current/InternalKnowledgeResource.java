package io.mimiq.knowledge.current;

import io.mimiq.knowledge.current.KnowledgeService.Current;
import io.mimiq.knowledge.statement.Contested;
import io.mimiq.knowledge.statement.Statements;
import io.mimiq.knowledge.statement.Statements.Dated;
import io.mimiq.knowledge.topic.TopicAccess;
import io.mimiq.knowledge.version.Versions;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/internal/users/{userId}/topics/{topicId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
@PermissionsAllowed("knowledge:read")
class InternalKnowledgeResource {

    private final TopicAccess topics;
    private final Versions versions;
    private final KnowledgeService knowledge;
    private final Statements statements;
    private final Contested contested;

    InternalKnowledgeResource(
            TopicAccess topics,
            Versions versions,
            KnowledgeService knowledge,
            Statements statements,
            Contested contested) {
        this.topics = topics;
        this.versions = versions;
        this.knowledge = knowledge;
        this.statements = statements;
        this.contested = contested;
    }

    /** That the user has the topic, and its newest version. */
    @Schema(name = "InternalTopicView")
    record TopicView(String id, int version) {}

    @GET
    @Operation(summary = "Check that the user has the topic")
    @APIResponse(responseCode = "200", description = "The topic's newest version")
    @APIResponse(responseCode = "404", description = "The user has no such topic")
    public Uni<TopicView> topic(@RestPath String userId, @RestPath String topicId) {
        return topics.open(userId, topicId).chain(versions::headNumber).map(version -> new TopicView(topicId, version));
    }

    @GET
    @Path("/knowledge")
    @Operation(summary = "Get the current knowledge with its statements")
    @APIResponse(responseCode = "200", description = "The knowledge")
    @APIResponse(responseCode = "404", description = "The user has no such topic")
    public Uni<Knowledge> knowledge(@RestPath String userId, @RestPath String topicId) {
        return knowledge.read(userId, topicId).chain(this::withStatements);
    }

    private Uni<Knowledge> withStatements(Current current) {
        return Uni.combine()
                .all()
                .unis(
                        statements.of(current.topic(), current.head().page()),
                        contested.statementIds(current.topic(), current.head().page()))
                .with((found, conflicting) -> InternalKnowledge.knowledge(
                        current.topic(),
                        current.head().number(),
                        current.head().page(),
                        found.stream().map(Dated::statement).toList(),
                        conflicting));
    }
}
