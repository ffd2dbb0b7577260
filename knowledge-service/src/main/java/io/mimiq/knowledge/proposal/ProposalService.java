package io.mimiq.knowledge.proposal;

import io.mimiq.knowledge.changeset.Proposed;
import io.mimiq.knowledge.failure.KnowledgeError;
import io.mimiq.knowledge.proposal.ProposalDocument.StoredDecision;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicAccess;
import io.mimiq.knowledge.version.Versions;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.Violation;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a user does with proposals. */
@Singleton
class ProposalService {

    private final ProposalRepository proposals;
    private final Deciding deciding;
    private final Versions versions;
    private final TopicAccess topics;

    ProposalService(ProposalRepository proposals, Deciding deciding, Versions versions, TopicAccess topics) {
        this.proposals = proposals;
        this.deciding = deciding;
        this.versions = versions;
        this.topics = topics;
    }

    Uni<Page<ProposalView>> list(String userId, String topicId, @Nullable ProposalState state, PageRequest page) {
        return open(userId, topicId).chain(topic -> list(topic, state, page));
    }

    private Uni<Page<ProposalView>> list(OpenTopic topic, @Nullable ProposalState state, PageRequest page) {
        return proposals
                .newestFirst(topic.id(), state, page)
                .map(found -> found.map(proposal -> ProposalView.of(proposal, topic)));
    }

    Uni<ProposalView> get(String userId, String topicId, String proposalId) {
        return open(userId, topicId).chain(topic -> view(topic, proposalId));
    }

    Uni<ProposalView> decide(String userId, String topicId, String proposalId, Decision decision) {
        return open(userId, topicId).chain(topic -> decide(topic, proposalId, decision));
    }

    private Uni<ProposalView> decide(OpenTopic topic, String proposalId, Decision decision) {
        StoredDecision stored = StoredDecision.of(decision);
        return required(topic, proposalId)
                .invoke(proposal -> requireSound(proposal.content(topic).operations(), decision))
                .chain(proposal -> proposals.claim(proposal.id(), stored))
                .chain(() -> required(topic, proposalId))
                .invoke(proposal -> requireClaimed(proposal, stored))
                .chain(proposal -> proposal.state() == ProposalState.DECIDED
                        ? Uni.createFrom().voidItem()
                        : deciding.carryOut(topic, proposal, stored))
                .chain(() -> view(topic, proposalId));
    }

    private static void requireSound(List<Proposed> operations, Decision decision) {
        List<Violation> violations = decision.violations(operations);
        if (!violations.isEmpty()) {
            throw new ProblemException(CommonError.VALIDATION, "The decision does not fit the proposal.", violations);
        }
    }

    /** Repeating a decision is fine, whether it was carried out or interrupted. */
    private static void requireClaimed(ProposalDocument proposal, StoredDecision decision) {
        if (!decision.equals(proposal.decision())) {
            throw new ProblemException(KnowledgeError.PROPOSAL_DECIDED, "Another decision came first.");
        }
    }

    /** Everything that follows from the newest version is written then, such as that a proposal is decided. */
    private Uni<OpenTopic> open(String userId, String topicId) {
        return topics.open(userId, topicId).call(versions::headNumber);
    }

    private Uni<ProposalView> view(OpenTopic topic, String proposalId) {
        return required(topic, proposalId).map(proposal -> ProposalView.of(proposal, topic));
    }

    private Uni<ProposalDocument> required(OpenTopic topic, String proposalId) {
        return proposals
                .find(topic, proposalId)
                .map(found -> found.orElseThrow(() -> ProblemException.notFound("proposal")));
    }
}
