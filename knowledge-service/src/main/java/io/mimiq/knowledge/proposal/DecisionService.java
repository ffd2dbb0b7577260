package io.mimiq.knowledge.proposal;

import io.mimiq.knowledge.changeset.Proposed;
import io.mimiq.knowledge.failure.KnowledgeError;
import io.mimiq.knowledge.proposal.DecideProposals.One;
import io.mimiq.knowledge.proposal.DecisionsView.Outcome;
import io.mimiq.knowledge.proposal.ProposalDocument.StoredDecision;
import io.mimiq.knowledge.proposal.ProposalService.Context;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.Violation;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a user decides about proposals. */
@Singleton
class DecisionService {

    private final ProposalService service;
    private final ProposalRepository proposals;
    private final Standings standings;
    private final Deciding deciding;

    DecisionService(ProposalService service, ProposalRepository proposals, Standings standings, Deciding deciding) {
        this.service = service;
        this.proposals = proposals;
        this.standings = standings;
        this.deciding = deciding;
    }

    /** One decision of several; {@code failed} if it could not be claimed. */
    private record Attempt(One one, @Nullable Outcome failed) {}

    Uni<ProposalView> decide(String userId, String topicId, One one) {
        return service.open(userId, topicId)
                .chain(context -> claim(context, one).chain(() -> carryOut(context, one)));
    }

    /**
     * Each by itself, in their order. All are claimed before the first is carried out, so that none is lost if this is
     * interrupted.
     */
    Uni<DecisionsView> decideAll(String userId, String topicId, List<One> decisions) {
        return service.open(userId, topicId)
                .chain(context -> inOrder(decisions, one -> attempt(context, one))
                        .chain(attempts -> inOrder(attempts, attempt -> outcome(context, attempt))))
                .map(DecisionsView::new);
    }

    private static <T, R> Uni<List<R>> inOrder(List<T> items, Function<T, Uni<R>> work) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .asList();
    }

    private Uni<Attempt> attempt(Context context, One one) {
        return claim(context, one)
                .replaceWith(new Attempt(one, null))
                .onFailure(ProblemException.class)
                .recoverWithItem(failed -> new Attempt(one, Outcome.of(one.proposalId(), (ProblemException) failed)));
    }

    private Uni<Outcome> outcome(Context context, Attempt attempt) {
        Outcome failed = attempt.failed();
        return failed == null
                ? outcome(context, attempt.one())
                : Uni.createFrom().item(failed);
    }

    private Uni<Outcome> outcome(Context context, One one) {
        return carryOut(context, one)
                .onFailure(failure -> isOvertaken(one, failure))
                .recoverWithUni(
                        () -> decide(context.topic().userId(), context.topic().id(), one))
                .map(decided -> new Outcome(one.proposalId(), decided, null))
                .onFailure(ProblemException.class)
                .recoverWithItem(failed -> Outcome.of(one.proposalId(), (ProblemException) failed));
    }

    /** Whether one before it changed what it is about. It does not say what it was made about: it is about that, then. */
    private static boolean isOvertaken(One one, Throwable failure) {
        return one.decision().basis() == null
                && failure instanceof ProblemException problem
                && problem.error() == KnowledgeError.DECISION_OUTDATED;
    }

    private Uni<Void> claim(Context context, One one) {
        return service.required(context.topic(), one.proposalId())
                .invoke(proposal -> requireSound(
                        proposal.content(context.topic()).operations(),
                        one.decision().decision()))
                .chain(proposal -> proposal.state() == ProposalState.OPEN
                        ? claim(context, one, proposal)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> claim(Context context, One one, ProposalDocument proposal) {
        Decision decision = one.decision().decision();
        return standings
                .of(context.topic(), proposal.content(context.topic()), context.page())
                .invoke(basis -> requireSameBasis(one.decision(), decision, basis))
                .chain(basis -> proposals.claim(
                        proposal.id(), StoredDecision.of(decision), proposal.seal(context.topic(), basis)))
                .replaceWithVoid();
    }

    private Uni<ProposalView> carryOut(Context context, One one) {
        StoredDecision stored = StoredDecision.of(one.decision().decision());
        return service.required(context.topic(), one.proposalId())
                .invoke(proposal -> requireClaimed(proposal, stored))
                .chain(proposal -> proposal.state() == ProposalState.DECIDED
                        ? Uni.createFrom().voidItem()
                        : deciding.carryOut(context.topic(), proposal, stored))
                .chain(() -> service.view(context, one.proposalId()));
    }

    private static void requireSound(List<Proposed> operations, Decision decision) {
        List<Violation> violations = decision.violations(operations);
        if (!violations.isEmpty()) {
            throw new ProblemException(CommonError.VALIDATION, "The decision does not fit the proposal.", violations);
        }
    }

    /** Rejecting is the same whatever the page says. */
    private static void requireSameBasis(DecideProposal request, Decision decision, Basis basis) {
        String seen = request.basis();
        if (seen != null && !decision.changesNothing() && !seen.equals(basis.tag())) {
            throw Deciding.outdated();
        }
    }

    /** Repeating a decision is fine, whether it was carried out or interrupted. */
    private static void requireClaimed(ProposalDocument proposal, StoredDecision decision) {
        if (!decision.equals(proposal.decision())) {
            throw new ProblemException(KnowledgeError.PROPOSAL_DECIDED, "Another decision came first.");
        }
    }
}
