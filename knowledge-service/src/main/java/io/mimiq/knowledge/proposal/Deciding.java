package io.mimiq.knowledge.proposal;

import io.mimiq.knowledge.changeset.ApplyResult.Applied;
import io.mimiq.knowledge.changeset.ApplyResult.Refused;
import io.mimiq.knowledge.changeset.ChangeSet;
import io.mimiq.knowledge.changeset.NewProposal;
import io.mimiq.knowledge.changeset.SourceText;
import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.failure.KnowledgeError;
import io.mimiq.knowledge.proposal.ProposalDocument.StoredDecision;
import io.mimiq.knowledge.source.Sources;
import io.mimiq.knowledge.statement.Statements;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicAccess;
import io.mimiq.knowledge.version.Author;
import io.mimiq.knowledge.version.BaseMovedException;
import io.mimiq.knowledge.version.Commits;
import io.mimiq.knowledge.version.Consequences;
import io.mimiq.knowledge.version.Head;
import io.mimiq.knowledge.version.NewVersion;
import io.mimiq.knowledge.version.Versions;
import io.mimiq.platform.contracts.Audit;
import io.mimiq.platform.contracts.Party;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.DueWork;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Carries out claimed decisions. May be interrupted, repeated, and run twice at once. */
@Singleton
class Deciding {

    /** Writers cannot overtake a decision forever. */
    private static final int ATTEMPTS = 20;

    private final ProposalRepository proposals;
    private final Versions versions;
    private final Commits commits;
    private final Statements statements;
    private final Standings standings;
    private final Sources sources;
    private final Audit audit;
    private final Computing computing;
    private final Storage storage;

    Deciding(
            ProposalRepository proposals,
            Versions versions,
            Commits commits,
            Statements statements,
            Standings standings,
            Sources sources,
            Audit audit,
            Computing computing,
            Storage storage) {
        this.proposals = proposals;
        this.versions = versions;
        this.commits = commits;
        this.statements = statements;
        this.standings = standings;
        this.sources = sources;
        this.audit = audit;
        this.computing = computing;
        this.storage = storage;
    }

    /**
     * A claimed decision.
     *
     * @param tag of the basis it was made on; empty if that was not kept
     */
    private record Claimed(
            OpenTopic topic,
            String id,
            NewProposal proposal,
            StoredDecision stored,
            Decision decision,
            Optional<String> tag) {

        String cause() {
            return "proposal:" + proposal.id();
        }
    }

    /** Carries out decisions whose request did not come to its end. */
    @Produces
    @Singleton
    DueWork<ProposalDocument> work(TopicAccess topics) {
        return DueWork.of(
                proposals,
                "decisions",
                "10s",
                proposal -> topics.open(proposal.userId(), proposal.topicId())
                        .chain(topic -> carryOut(topic, proposal, Objects.requireNonNull(proposal.decision()))));
    }

    Uni<Void> carryOut(OpenTopic topic, ProposalDocument proposal, StoredDecision stored) {
        Claimed claim = new Claimed(
                topic,
                proposal.id(),
                proposal.content(topic),
                stored,
                stored.decision(),
                proposal.basis(topic).map(Basis::tag));
        return claim.decision().changesNothing()
                ? close(claim)
                : apply(claim).onFailure(BaseMovedException.class).retry().atMost(ATTEMPTS);
    }

    private Uni<Void> close(Claimed claim) {
        return proposals.decided(claim.id(), claim.stored(), decided(claim)).chain(() -> proposals.relay(claim.id()));
    }

    /** Applies it to the newest version, or gives it up as a whole if that is another one to the person. */
    private Uni<Void> apply(Claimed claim) {
        return Uni.createFrom()
                .deferred(() -> versions.head(claim.topic()))
                .chain(head -> versions.madeBy(claim.topic(), claim.cause())
                        .chain(made -> made.isPresent() ? Uni.createFrom().voidItem() : apply(claim, head)));
    }

    private Uni<Void> apply(Claimed claim, Head head) {
        return standings
                .of(claim.topic(), claim.proposal(), head.page())
                .chain(basis ->
                        claim.tag().filter(tag -> !tag.equals(basis.tag())).isPresent()
                                ? giveUp(claim, head, outdated())
                                : apply(claim, head, claim.decision().operations(basis.standings(), head.page())));
    }

    static ProblemException outdated() {
        return new ProblemException(
                KnowledgeError.DECISION_OUTDATED, "The page has changed there since. Read the proposal again.");
    }

    private Uni<Void> apply(Claimed claim, Head head, List<Operation> operations) {
        return Uni.combine()
                .all()
                .unis(source(claim), statements.used(claim.topic(), ChangeSet.newStatementIds(operations)))
                .asTuple()
                .chain(known -> computing.compute(
                        () -> ChangeSet.apply(operations, known.getItem1(), head.page(), known.getItem2())))
                .chain(outcome -> outcome instanceof Applied applied
                        ? carryOut(claim, head, operations, applied)
                        : giveUp(claim, head, refusal((Refused) outcome)));
    }

    /** Of a source that is gone, what the proposal quotes is known. */
    private Uni<SourceText> source(Claimed claim) {
        return sources.find(claim.topic(), claim.proposal().sourceId())
                .map(found -> found.orElseGet(() -> SourceText.remembered(claim.proposal())));
    }

    /** What only confirms statements leaves the page as it is: it makes no version. */
    private Uni<Void> carryOut(Claimed claim, Head head, List<Operation> operations, Applied applied) {
        return applied.page().equals(head.page())
                ? versions.requireStillHead(claim.topic(), head)
                        .chain(() -> confirm(claim, head, applied))
                        .chain(() -> close(claim))
                : commit(claim, head, operations, applied);
    }

    private Uni<Void> confirm(Claimed claim, Head head, Applied applied) {
        return statements.confirm(
                claim.topic(), applied.changes().confirmed(), claim.cause(), head.number(), storage.now());
    }

    private Uni<Void> commit(Claimed claim, Head head, List<Operation> operations, Applied applied) {
        NewVersion commit = new NewVersion(
                claim.cause(),
                Author.PERSON,
                claim.proposal().changelog(),
                applied.page(),
                new Consequences(applied.changes(), null, null, claim.proposal().id()),
                claim.proposal().sourceId(),
                operations.stream().map(Operation::id).distinct().toList(),
                decided(claim));
        return commits.commit(claim.topic(), head, commit).replaceWithVoid();
    }

    private static ProblemException refusal(Refused refused) {
        return new ProblemException(
                KnowledgeError.DECISION_REFUSED,
                "The accepted operations do not fit the current knowledge, or need a rejected one.",
                refused.violations());
    }

    private Uni<Void> giveUp(Claimed claim, Head head, ProblemException why) {
        return versions.requireStillHead(claim.topic(), head)
                .chain(() -> proposals.reopen(claim.id(), claim.stored()))
                .chain(() -> Uni.createFrom().failure(why));
    }

    private PendingEvent decided(Claimed claim) {
        OpenTopic topic = claim.topic();
        return audit.byUser(
                topic.userId(),
                "proposal.decided",
                new Party("proposal", claim.proposal().id()),
                topic.id());
    }
}
