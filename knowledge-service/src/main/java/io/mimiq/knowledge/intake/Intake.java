package io.mimiq.knowledge.intake;

import static java.util.Comparator.naturalOrder;

import io.mimiq.knowledge.account.Accounts;
import io.mimiq.knowledge.changeset.Account;
import io.mimiq.knowledge.changeset.ChangeSetPlan;
import io.mimiq.knowledge.changeset.NewProposal;
import io.mimiq.knowledge.changeset.Proposed;
import io.mimiq.knowledge.changeset.Recalled;
import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.failure.KnowledgeError;
import io.mimiq.knowledge.intake.Judging.Known;
import io.mimiq.knowledge.proposal.Proposals;
import io.mimiq.knowledge.source.NewSource;
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
import io.mimiq.knowledge.withdrawal.Withdrawal;
import io.mimiq.platform.contracts.Audit;
import io.mimiq.platform.contracts.Party;
import io.mimiq.platform.contracts.knowledge.AccountSummary;
import io.mimiq.platform.contracts.knowledge.AppliedChangeSet;
import io.mimiq.platform.contracts.knowledge.ApplyChangeSet;
import io.mimiq.platform.contracts.knowledge.ApplyChangeSet.GivenSource;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies a change set once, completely or not at all, and only to the version it was made for. */
@Singleton
class Intake {

    private final TopicAccess topics;
    private final Versions versions;
    private final Commits commits;
    private final Proposals proposals;
    private final Statements statements;
    private final Sources sources;
    private final Accounts accounts;
    private final Judging judging;
    private final Withdrawal withdrawal;
    private final Audit audit;
    private final Computing computing;
    private final Storage storage;

    Intake(
            TopicAccess topics,
            Versions versions,
            Commits commits,
            Proposals proposals,
            Statements statements,
            Sources sources,
            Accounts accounts,
            Judging judging,
            Withdrawal withdrawal,
            Audit audit,
            Computing computing,
            Storage storage) {
        this.topics = topics;
        this.versions = versions;
        this.commits = commits;
        this.proposals = proposals;
        this.statements = statements;
        this.sources = sources;
        this.accounts = accounts;
        this.judging = judging;
        this.withdrawal = withdrawal;
        this.audit = audit;
        this.computing = computing;
        this.storage = storage;
    }

    /** Who asks for what, on which version. */
    private record Work(OpenTopic topic, Head head, String service, ApplyChangeSet request) {}

    Uni<AppliedChangeSet> apply(String userId, String topicId, String service, ApplyChangeSet request) {
        return topics.open(userId, topicId)
                .chain(topic -> attempt(topic, service, request)
                        .onFailure(BaseMovedException.class)
                        .recoverWithUni(moved -> earlier(topic, request.changeSetId())
                                .map(found -> found.orElseThrow(() -> (BaseMovedException) moved))));
    }

    private Uni<AppliedChangeSet> attempt(OpenTopic topic, String service, ApplyChangeSet request) {
        return versions.head(topic)
                .chain(head -> earlier(topic, request.changeSetId())
                        .chain(found -> found.map(known -> Uni.createFrom().item(known))
                                .orElseGet(() -> plan(new Work(topic, head, service, request)))));
    }

    /** What became of it if it was sent before: its account is the last that is written. */
    private Uni<Optional<AppliedChangeSet>> earlier(OpenTopic topic, String changeSetId) {
        return accounts.find(topic, changeSetId)
                .chain(account -> versions.madeBy(topic, changeSetId)
                        .chain(made -> account.isEmpty() && made.isEmpty()
                                ? Uni.createFrom().item(Optional.empty())
                                : written(topic, changeSetId, account)
                                        .chain(known -> earlier(topic, changeSetId, made, known))
                                        .map(Optional::of)));
    }

    /** Whoever made the version may still be writing what follows from it, which reading the newest one completes. */
    private Uni<Optional<Accounts.Known>> written(
            OpenTopic topic, String changeSetId, Optional<Accounts.Known> account) {
        return account.isPresent()
                ? Uni.createFrom().item(account)
                : versions.headNumber(topic).chain(() -> accounts.find(topic, changeSetId));
    }

    private Uni<AppliedChangeSet> earlier(
            OpenTopic topic, String changeSetId, Optional<Versions.Made> made, Optional<Accounts.Known> account) {
        String proposalId = account.map(Accounts.Known::proposalId).orElse(changeSetId);
        return proposals
                .find(topic, proposalId)
                .map(proposal -> view(
                        made.map(Versions.Made::number).orElse(null),
                        made.map(Versions.Made::operations)
                                .orElseGet(() ->
                                        account.map(Accounts.Known::applied).orElse(List.of())),
                        proposal.orElse(null),
                        account.map(Accounts.Known::summary).orElse(AccountSummary.NONE)));
    }

    private Uni<AppliedChangeSet> plan(Work work) {
        if (work.request().baseVersion() != work.head().number()) {
            return Uni.createFrom().failure(BaseMovedException::new);
        }
        return judging.known(work.topic(), work.head(), work.request()).chain(known -> plan(work, known));
    }

    private Uni<AppliedChangeSet> plan(Work work, Known known) {
        return computing
                .compute(() -> judging.plan(work.request(), work.head(), known))
                .chain(plan -> plan instanceof ChangeSetPlan.Accepted accepted
                        ? take(work, known, accepted)
                        : refuse(work, (ChangeSetPlan.Refused) plan));
    }

    /** Nobody is asked twice: not what waits or was rejected, and no more because of a text that has a later revision. */
    private Uni<AppliedChangeSet> take(Work work, Known known, ChangeSetPlan.Accepted plan) {
        return proposals
                .recall(work.topic(), plan.proposed(), work.request().changeSetId(), known.earlierTexts())
                .chain(recalled -> keep(work)
                        .chain(() -> proposals.withdraw(work.topic(), known.earlierTexts()))
                        .chain(() -> carryOut(work, known.given(), plan.without(recalled), recalled)));
    }

    private Uni<AppliedChangeSet> refuse(Work work, ChangeSetPlan.Refused refused) {
        ProblemException refusal =
                new ProblemException(KnowledgeError.CHANGE_SET_REFUSED, "Nothing was applied.", refused.violations());
        return versions.requireStillHead(work.topic(), work.head())
                .chain(() -> Uni.createFrom().failure(refusal));
    }

    private Uni<Void> keep(Work work) {
        GivenSource source = work.request().source();
        String text = source.text();
        return text == null
                ? Uni.createFrom().voidItem()
                : sources.keep(work.topic(), new NewSource(source.id(), source.kind(), source.title(), text))
                        .replaceWithVoid();
    }

    private Uni<AppliedChangeSet> carryOut(
            Work work, Given given, ChangeSetPlan.Accepted plan, Map<String, Recalled> recalled) {
        NewProposal proposal = proposal(work.request(), plan, given.source().id(), recalled);
        Optional<String> waiting = Optional.ofNullable(proposal)
                .map(NewProposal::id)
                .or(() -> recalled.values().stream()
                        .filter(each -> !each.isRejected())
                        .map(Recalled::proposalId)
                        .min(naturalOrder()));
        Account account = given.account(work.request(), plan, waiting.orElse(null));
        Uni<AppliedChangeSet> carriedOut = plan.changes(work.head().page())
                ? commit(work, plan, proposal, account)
                : note(work, plan, proposal, account);
        return carriedOut.call(() -> withdrawal.withdrawLate(work.topic(), account.sourceId()));
    }

    /** Leaves the page as it is: confirms statements, proposes, and keeps the account last. */
    private Uni<AppliedChangeSet> note(
            Work work, ChangeSetPlan.Accepted plan, @Nullable NewProposal proposal, Account account) {
        List<String> applied = ids(plan);
        return statements
                .confirm(
                        work.topic(),
                        plan.applied().changes().confirmed(),
                        account.cause(),
                        work.head().number(),
                        storage.now())
                .chain(() -> proposal == null ? Uni.createFrom().voidItem() : proposals.keep(work.topic(), proposal))
                .chain(() -> accounts.keep(work.topic(), account, applied))
                .chain(() -> view(work.topic(), null, applied, account));
    }

    private static List<String> ids(ChangeSetPlan.Accepted plan) {
        return plan.operations().stream().map(Operation::id).toList();
    }

    private static @Nullable NewProposal proposal(
            ApplyChangeSet request, ChangeSetPlan.Accepted plan, String sourceId, Map<String, Recalled> recalled) {
        long rejected = recalled.values().stream().filter(Recalled::isRejected).count();
        String changelog = request.changelog() + (rejected == 0 ? "" : " %d rejected before.".formatted(rejected));
        return plan.proposed().isEmpty()
                ? null
                : new NewProposal(request.changeSetId(), sourceId, changelog, plan.proposed());
    }

    private Uni<AppliedChangeSet> commit(
            Work work, ChangeSetPlan.Accepted plan, @Nullable NewProposal proposal, Account account) {
        List<String> applied = ids(plan);
        NewVersion commit = new NewVersion(
                work.request().changeSetId(),
                work.request().source().kind() == SourceKind.CONFLUENCE ? Author.SYNC : Author.ASSISTANT,
                work.request().changelog(),
                plan.applied().page(),
                new Consequences(plan.applied().changes(), proposal, account, null),
                account.sourceId(),
                applied,
                created(work));
        return commits.commit(work.topic(), work.head(), commit)
                .chain(number -> view(work.topic(), number, applied, account));
    }

    private Uni<AppliedChangeSet> view(
            OpenTopic topic, @Nullable Integer version, List<String> applied, Account account) {
        String proposalId = account.proposalId();
        return proposalId == null
                ? Uni.createFrom().item(view(version, applied, null, account.summary()))
                : proposals
                        .find(topic, proposalId)
                        .map(found -> view(version, applied, found.orElse(null), account.summary()));
    }

    private PendingEvent created(Work work) {
        OpenTopic topic = work.topic();
        String number = Integer.toString(work.head().number() + 1);
        return audit.by(
                Party.service(work.service()),
                topic.userId(),
                "version.created",
                new Party("version", number),
                topic.id());
    }

    private static AppliedChangeSet view(
            @Nullable Integer version, List<String> applied, @Nullable NewProposal proposal, AccountSummary account) {
        return new AppliedChangeSet(
                version,
                proposal == null ? null : proposal.id(),
                applied,
                proposal == null
                        ? List.of()
                        : proposal.operations().stream().map(Proposed::view).toList(),
                account);
    }
}
