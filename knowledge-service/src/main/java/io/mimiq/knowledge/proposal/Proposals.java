package io.mimiq.knowledge.proposal;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.mimiq.knowledge.changeset.Account.Fate;
import io.mimiq.knowledge.changeset.NewProposal;
import io.mimiq.knowledge.changeset.Proposed;
import io.mimiq.knowledge.changeset.Recalled;
import io.mimiq.knowledge.changeset.Successor;
import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.proposal.ProposalDocument.StoredDecision;
import io.mimiq.knowledge.proposal.ProposalRepository.Contradiction;
import io.mimiq.knowledge.statement.Contested;
import io.mimiq.knowledge.statement.Statements;
import io.mimiq.knowledge.topic.OpenProposals;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.version.Consequences;
import io.mimiq.knowledge.version.VersionFollower;
import io.mimiq.platform.storage.Storage;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The proposals of a topic, for the other features. */
@Singleton
public final class Proposals implements VersionFollower, OpenProposals, Contested {

    private final ProposalRepository proposals;
    private final Statements statements;
    private final Computing computing;
    private final Storage storage;

    Proposals(ProposalRepository proposals, Statements statements, Computing computing, Storage storage) {
        this.proposals = proposals;
        this.statements = statements;
        this.computing = computing;
        this.storage = storage;
    }

    /** Keeps a proposal that no version comes with. A repetition changes nothing. */
    public Uni<Void> keep(OpenTopic topic, NewProposal proposal) {
        return add(topic, proposal, storage.now());
    }

    /**
     * What of these operations a person was asked before, by their ids.
     *
     * @param proposalId of the proposal that they would make
     * @param outdated sources that have later revisions: what they ask is about to be withdrawn
     */
    public Uni<Map<String, Recalled>> recall(
            OpenTopic topic, List<Proposed> asked, String proposalId, Set<String> outdated) {
        return asked.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : computing
                        .compute(() -> Memory.hashes(topic, asked))
                        .chain(hashes -> proposals.asking(topic.id(), hashes))
                        .chain(found ->
                                computing.compute(() -> new Memory(topic, found, proposalId, outdated).recall(asked)));
    }

    /** Closes the open proposals of sources that have later revisions. */
    public Uni<Void> withdraw(OpenTopic topic, Set<String> outdated) {
        return outdated.isEmpty()
                ? Uni.createFrom().voidItem()
                : proposals
                        .open(topic.id())
                        .chain(found -> Multi.createFrom()
                                .iterable(found)
                                .filter(proposal -> outdated.contains(
                                        proposal.content(topic).sourceId()))
                                .onItem()
                                .transformToUniAndConcatenate(proposal -> proposals.withdraw(proposal.id()))
                                .onItem()
                                .ignoreAsUni());
    }

    public Uni<Optional<NewProposal>> find(OpenTopic topic, String proposalId) {
        return proposals.find(topic, proposalId).map(found -> found.map(proposal -> proposal.content(topic)));
    }

    /**
     * How far a proposal is.
     *
     * @param isWithdrawn whether it was closed because its source has a later revision
     * @param accepted ids of the operations that were accepted, once it is decided
     * @param purged ids of the operations that were deleted for good
     * @param fates what became of the units that accepted operations cite, where that is not what was foreseen
     */
    public record Outcome(
            boolean isDecided, boolean isWithdrawn, Set<String> accepted, Set<String> purged, Map<String, Fate> fates) {

        static Outcome of(ProposalDocument proposal, OpenTopic topic) {
            StoredDecision decision = proposal.decision();
            boolean isDecided = proposal.state() == ProposalState.DECIDED;
            Set<String> purged = proposal.purged() == null ? Set.of() : Set.copyOf(proposal.purged());
            return !isDecided || decision == null
                    ? new Outcome(isDecided, isDecided, Set.of(), purged, Map.of())
                    : new Outcome(
                            true,
                            false,
                            decision.decision().taken(),
                            purged,
                            proposal.basis(topic).map(Basis::fates).orElse(Map.of()));
        }
    }

    /** By the proposal's id; those that are not there are missing. */
    public Uni<Map<String, Outcome>> outcomes(OpenTopic topic, Collection<String> proposalIds) {
        return proposals
                .withIds(proposalIds.stream().map(topic::scoped).toList())
                .map(found -> found.stream()
                        .collect(toMap(
                                proposal -> topic.local(proposal.id()), proposal -> Outcome.of(proposal, topic))));
    }

    /** How many proposals because of these sources are open. */
    public Uni<Integer> countOf(OpenTopic topic, Set<String> sourceIds) {
        return of(topic, sourceIds).map(found -> (int) found.stream()
                .filter(proposal -> proposal.state() != ProposalState.DECIDED)
                .count());
    }

    /**
     * Deletes what was proposed because of these sources, decided or not. Fails as moved while a decision about it is
     * being carried out. May be repeated.
     */
    public Uni<Void> discard(OpenTopic topic, Set<String> sourceIds) {
        return of(topic, sourceIds)
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(proposal -> proposals.discard(proposal.id()))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<List<ProposalDocument>> of(OpenTopic topic, Set<String> sourceIds) {
        return proposals
                .all(topic.id())
                .chain(all -> computing.compute(() -> all.stream()
                        .filter(proposal ->
                                sourceIds.contains(proposal.content(topic).sourceId()))
                        .toList()));
    }

    @Override
    public Uni<Void> follow(OpenTopic topic, int number, Instant at, Consequences consequences) {
        return add(topic, consequences.proposal(), at).chain(() -> decided(topic, consequences, number, at));
    }

    private Uni<Void> add(OpenTopic topic, @Nullable NewProposal proposal, Instant at) {
        return proposal == null
                ? Uni.createFrom().voidItem()
                : proposals.add(ProposalDocument.of(topic, proposal, at)).replaceWithVoid();
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
    public Uni<Map<String, String>> proposalIds(OpenTopic topic, KnowledgePage page) {
        return proposals.undecided(List.of(topic.id())).chain(found -> proposalIds(topic, page.statementIds(), found));
    }

    private Uni<Map<String, String>> proposalIds(OpenTopic topic, Set<String> standing, List<Contradiction> found) {
        Set<String> missing = found.stream()
                .flatMap(each -> each.contested().stream())
                .filter(id -> !standing.contains(id))
                .collect(toSet());
        return statements.successors(topic, missing, standing).map(successors -> proposalIds(topic, found, successors));
    }

    private static Map<String, String> proposalIds(
            OpenTopic topic, List<Contradiction> found, Map<String, Successor> successors) {
        Map<String, String> byStatement = new HashMap<>();
        found.stream()
                .sorted(comparing(Contradiction::createdAt).thenComparing(Contradiction::id))
                .forEach(each -> each.contested().stream()
                        .flatMap(id -> standing(id, successors))
                        .forEach(id -> byStatement.putIfAbsent(id, topic.local(each.id()))));
        return byStatement;
    }

    /** The statement, or what stands in its place, if anything does. */
    private static Stream<String> standing(String statementId, Map<String, Successor> successors) {
        Successor successor = successors.get(statementId);
        return successor == null ? Stream.of(statementId) : Stream.ofNullable(successor.statementId());
    }
}
