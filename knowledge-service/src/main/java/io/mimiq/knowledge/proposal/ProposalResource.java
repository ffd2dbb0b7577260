package io.mimiq.knowledge.proposal;

import io.mimiq.knowledge.conditional.Conditional;
import io.mimiq.knowledge.proposal.DecideProposals.One;
import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/topics/{topicId}/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
@Tag(name = "Proposals")
class ProposalResource {

    private final ProposalService proposals;
    private final DecisionService decisions;
    private final Conditional conditional;
    private final Caller caller;

    ProposalResource(ProposalService proposals, DecisionService decisions, Conditional conditional, Caller caller) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.conditional = conditional;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List proposals, newest first", description = "state: open or decided; all if absent.")
    @Parameter(name = "If-None-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "A page of proposals",
            headers = @Header(name = "ETag", description = "Changes with the page's content"))
    @APIResponse(responseCode = "304", description = "The page matches If-None-Match")
    @APIResponse(responseCode = "400", description = "Unknown state")
    @APIResponse(responseCode = "404", description = "No such topic, or not yours")
    public Uni<RestResponse<Page<ProposalView>>> list(
            @RestPath String topicId,
            @Parameter(schema = @Schema(enumeration = {"open", "decided"})) @RestQuery @Nullable String state,
            @BeanParam @Valid PageRequest page,
            @Context Request request) {
        return proposals
                .list(caller.userId(), topicId, state(state), page)
                .map(found -> conditional.answer(request, found));
    }

    @GET
    @Path("/{proposalId}")
    @Operation(summary = "Get a proposal")
    @APIResponse(responseCode = "200", description = "The proposal")
    @APIResponse(responseCode = "404", description = "No such proposal, or not yours")
    public Uni<ProposalView> get(@RestPath String topicId, @RestPath String proposalId) {
        return proposals.get(caller.userId(), topicId, proposalId);
    }

    @POST
    @Path("/{proposalId}/decision")
    @Operation(
            summary = "Decide on a proposal",
            description = "Accept or reject every operation; what says something else than the page may be kept beside"
                    + " it. Everything accepted becomes one version. If the page has changed under the proposal, it is"
                    + " about what stands there now: send the basis that was read to decide about nothing else."
                    + " Repeating a decision returns the same response.")
    @APIResponse(responseCode = "200", description = "The decided proposal")
    @APIResponse(responseCode = "404", description = "No such proposal, or not yours")
    @APIResponse(responseCode = "409", description = "It was decided otherwise, or its basis is another by now")
    @APIResponse(responseCode = "422", description = "The decision does not fit the proposal or the current knowledge")
    public Uni<ProposalView> decide(
            @RestPath String topicId, @RestPath String proposalId, @NotNull @Valid DecideProposal request) {
        return decisions.decide(caller.userId(), topicId, new One(proposalId, request));
    }

    @POST
    @Path("/decisions")
    @Operation(
            summary = "Decide on several proposals",
            description = "Each by itself and in this order, as one decision after the other would be. What does not"
                    + " fit is answered with its problem and stays open; the others are carried out. May be repeated.")
    @APIResponse(responseCode = "200", description = "What became of each")
    @APIResponse(responseCode = "404", description = "No such topic, or not yours")
    public Uni<DecisionsView> decideAll(@RestPath String topicId, @NotNull @Valid DecideProposals request) {
        return decisions.decideAll(caller.userId(), topicId, request.decisions());
    }

    private static @Nullable ProposalState state(@Nullable String name) {
        return name == null
                ? null
                : ProposalState.of(name)
                        .orElseThrow(
                                () -> new ProblemException(CommonError.BAD_REQUEST, "state must be open or decided."));
    }
}
