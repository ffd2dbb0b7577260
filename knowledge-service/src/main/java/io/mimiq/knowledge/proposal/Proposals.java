package io.mimiq.knowledge.proposal;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.mimiq.knowledge.changeset.NewProposal;
import io.mimiq.knowledge.proposal.ProposalRepository.Contradiction;
import io.mimiq.knowledge.statement.Contested;
import io.mimiq.knowledge.topic.OpenProposals;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.Topics;
import io.mimiq.knowledge.version.Consequences;
import io.mimiq.knowledge.version.VersionFollower;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The proposals of a topic, for the other features. */
@Singleton
public final class Proposals implements VersionFollower, OpenProposals, Contested {

    private static final int MOST_COMPARED = 100;

    private final ProposalRepository proposals;
    private final Topics topics;
    private final Clock clock;

    Proposals(ProposalRepository proposals, Topics topics, Clock clock) {
        this.proposals = proposals;
        this.topics = topics;
        this.clock = clock;
    }

    /**
     * Keeps a proposal that no version comes with, and gives the one that waits. When the same waits already, because a source was
     * read again whose first reading was broken off, that one stands for both.
     */
    public Uni<NewProposal> keep(OpenTopic topic, NewProposal proposal) {
        return proposals
                .newestFirst(topic.id(), ProposalState.OPEN, null, MOST_COMPARED)
                .map(open -> open.stream()
                        .map(waiting -> waiting.content(topic))
                        .filter(proposal::isSameAs)
                        .findFirst())
                .chain(same -> same.map(Uni.createFrom()::item).orElseGet(() -> insert(topic, proposal)));
    }

    private Uni<NewProposal> insert(OpenTopic topic, NewProposal proposal) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return topics.write(topic, () -> proposals.insert(ProposalDocument.of(topic, proposal, now)))
                .replaceWith(proposal);
    }

    public Uni<Optional<NewProposal>> find(OpenTopic topic, String proposalId) {
        return proposals.find(topic, proposalId).map(found -> found.map(proposal -> proposal.content(topic)));
    }

    @Override
    public Uni<Void> follow(OpenTopic topic, int number, Instant at, Consequences consequences) {
        return insert(topic, consequences.proposal(), at).chain(() -> decided(topic, consequences, number, at));
    }

    private Uni<Void> insert(OpenTopic topic, @org.jspecify.annotations.Nullable NewProposal proposal, Instant at) {
        return proposal == null
                ? Uni.createFrom().voidItem()
                : proposals.insert(ProposalDocument.of(topic, proposal, at));
    }

    private Uni<Void> decided(OpenTopic topic, Consequences consequences, int number, Instant at) {
        String decided = consequences.decided();
        return decided == null
                ? Uni.createFrom().voidItem()
                : proposals.decidedBy(topic.scoped(decided), number, at).replaceWithVoid();
    }

    @Override
    public Uni<Map<String, Long>> countByTopic(Collection<String> topicIds) {
        return proposals
                .undecided(topicIds)
                .map(found -> found.stream().collect(groupingBy(Contradiction::topicId, counting())));
    }

    @Override
    public Uni<Map<String, String>> proposalIds(String topicId) {
        return proposals.undecided(List.of(topicId)).map(found -> proposalIds(topicId, found));
    }

    private static Map<String, String> proposalIds(String topicId, List<Contradiction> found) {
        Map<String, String> byStatement = new HashMap<>();
        found.stream()
                .sorted(comparing(Contradiction::createdAt).thenComparing(Contradiction::id))
                .forEach(each -> each.contested()
                        .forEach(statementId ->
                                byStatement.putIfAbsent(statementId, OpenTopic.local(topicId, each.id()))));
        return byStatement;
    }
}
