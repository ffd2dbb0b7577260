package io.mimiq.knowledge.proposal;

import io.mimiq.platform.web.Problem;
import io.mimiq.platform.web.ProblemException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of several decisions, in their order. */
record DecisionsView(List<Outcome> outcomes) {

    /**
     * What became of one of them.
     *
     * @param proposal as it was decided; null if there is a problem
     * @param problem why nothing was done about it
     */
    @Schema(name = "DecisionOutcome")
    record Outcome(
            String proposalId,
            @Nullable ProposalView proposal,
            @Nullable Problem problem) {

        static Outcome of(String proposalId, ProblemException failed) {
            return new Outcome(proposalId, null, Problem.of(failed.error(), failed.detail(), failed.violations()));
        }
    }
}
