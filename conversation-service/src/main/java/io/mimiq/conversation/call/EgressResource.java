package io.mimiq.conversation.call;

import io.mimiq.conversation.knowledge.KnowledgeBase;
import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/topics/{topicId}/egress")
@RolesAllowed(Roles.USER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Egress", description = "What was sent to AI providers")
class EgressResource {

    private final CallRepository calls;
    private final KnowledgeBase knowledge;
    private final Caller caller;

    EgressResource(CallRepository calls, KnowledgeBase knowledge, Caller caller) {
        this.calls = calls;
        this.knowledge = knowledge;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "List a topic's AI calls, newest first",
            description = "When, why, which sources and statements went to which model, tokens and cost; no content.")
    @APIResponse(responseCode = "200", description = "A page of the ledger")
    @APIResponse(responseCode = "404", description = "No such topic")
    public Uni<Page<CallView>> list(@RestPath String topicId, @BeanParam @Valid PageRequest request) {
        String userId = caller.userId();
        return knowledge
                .requireTopic(userId, topicId)
                .chain(() -> calls.page(userId, topicId, request))
                .map(page -> page.map(CallView::of));
    }

    @GET
    @Path("/{callId}")
    @Operation(summary = "Get an AI call", description = "An answer's usage names its call.")
    @APIResponse(responseCode = "200", description = "The ledger entry")
    @APIResponse(responseCode = "404", description = "No such call in this topic, or not yours")
    public Uni<CallView> get(@RestPath String topicId, @RestPath String callId) {
        String userId = caller.userId();
        return knowledge
                .requireTopic(userId, topicId)
                .chain(() -> calls.find(userId, topicId, callId))
                .map(found -> found.orElseThrow(() -> ProblemException.notFound("call")))
                .map(CallView::of);
    }
}
