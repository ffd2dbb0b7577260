package io.mimiq.knowledge.proposal;

import io.mimiq.knowledge.changeset.NewProposal;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicAccess;
import io.mimiq.knowledge.version.Versions;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a user reads of proposals. */
@Singleton
class ProposalService {

    private final ProposalRepository proposals;
    private final Standings standings;
    private final Versions versions;
    private final TopicAccess topics;

    ProposalService(ProposalRepository proposals, Standings standings, Versions versions, TopicAccess topics) {
        this.proposals = proposals;
        this.standings = standings;
        this.versions = versions;
        this.topics = topics;
    }

    /** A topic with the page that its proposals are about. */
    record Context(OpenTopic topic, KnowledgePage page) {}

    /** Everything that follows from the newest version is written then, such as that a proposal is decided. */
    Uni<Context> open(String userId, String topicId) {
        return topics.open(userId, topicId)
                .chain(topic -> versions.head(topic).map(head -> new Context(topic, head.page())));
    }

    Uni<Page<ProposalView>> list(String userId, String topicId, @Nullable ProposalState state, PageRequest page) {
        return open(userId, topicId).chain(context -> list(context, state, page));
    }

    private Uni<Page<ProposalView>> list(Context context, @Nullable ProposalState state, PageRequest page) {
        return proposals
                .newestFirst(context.topic().id(), state, page)
                .chain(found -> views(context, found.items()).map(views -> new Page<>(views, found.nextCursor())));
    }

    Uni<ProposalView> get(String userId, String topicId, String proposalId) {
        return open(userId, topicId).chain(context -> view(context, proposalId));
    }

    Uni<ProposalView> view(Context context, String proposalId) {
        return required(context.topic(), proposalId)
                .chain(proposal -> views(context, List.of(proposal)))
                .map(views -> views.get(0));
    }

    Uni<ProposalDocument> required(OpenTopic topic, String proposalId) {
        return proposals
                .find(topic, proposalId)
                .map(found -> found.orElseThrow(() -> ProblemException.notFound("proposal")));
    }

    private Uni<List<ProposalView>> views(Context context, List<ProposalDocument> found) {
        Map<String, NewProposal> waiting = new LinkedHashMap<>();
        found.stream()
                .filter(proposal -> proposal.state() != ProposalState.DECIDED)
                .forEach(proposal -> waiting.put(proposal.id(), proposal.content(context.topic())));
        return standings
                .of(context.topic(), List.copyOf(waiting.values()), context.page())
                .map(bases -> views(context.topic(), found, waiting, bases));
    }

    private static List<ProposalView> views(
            OpenTopic topic, List<ProposalDocument> found, Map<String, NewProposal> waiting, List<Basis> bases) {
        Iterator<Basis> next = bases.iterator();
        return found.stream()
                .map(proposal -> Optional.ofNullable(waiting.get(proposal.id()))
                        .map(content -> ProposalView.open(proposal, content, next.next()))
                        .orElseGet(() -> ProposalView.decided(proposal, topic)))
                .toList();
    }
}
