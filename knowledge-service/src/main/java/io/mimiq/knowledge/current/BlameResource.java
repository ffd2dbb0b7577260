package io.mimiq.knowledge.current;

import io.mimiq.knowledge.current.KnowledgeService.Current;
import io.mimiq.knowledge.statement.Contested;
import io.mimiq.knowledge.statement.Statements;
import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/topics/{topicId}/blame")
@RolesAllowed(Roles.USER)
@Tag(name = "Knowledge")
class BlameResource {

    private final KnowledgeService knowledge;
    private final Statements statements;
    private final Contested contested;
    private final Caller caller;

    BlameResource(KnowledgeService knowledge, Statements statements, Contested contested, Caller caller) {
        this.knowledge = knowledge;
        this.statements = statements;
        this.contested = contested;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Trace each sentence to its statement, the version that first said it, and its sources",
            description = "Flags those an open proposal contradicts.")
    @APIResponse(responseCode = "200", description = "The current knowledge, sentence by sentence")
    @APIResponse(responseCode = "404", description = "No such topic, or not yours")
    public Uni<BlameView> blame(@RestPath String topicId) {
        return knowledge.read(caller.userId(), topicId).chain(this::blame);
    }

    private Uni<BlameView> blame(Current current) {
        return Uni.combine()
                .all()
                .unis(
                        statements.of(current.topic(), current.head().page()),
                        contested.proposalIds(current.topic(), current.head().page()))
                .with((found, proposals) -> BlameView.of(current.head(), found, proposals));
    }
}
