package io.mimiq.knowledge.intake;

import io.mimiq.knowledge.changeset.ChangeSet;
import io.mimiq.knowledge.changeset.ChangeSetPlan;
import io.mimiq.knowledge.changeset.NewProposal;
import io.mimiq.knowledge.changeset.Proposed;
import io.mimiq.knowledge.changeset.SourceText;
import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.document.Documents;
import io.mimiq.knowledge.failure.KnowledgeError;
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
import io.mimiq.platform.contracts.Audit;
import io.mimiq.platform.contracts.Party;
import io.mimiq.platform.contracts.knowledge.AppliedChangeSet;
import io.mimiq.platform.contracts.knowledge.ApplyChangeSet;
import io.mimiq.platform.contracts.knowledge.ApplyChangeSet.GivenSource;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final Documents documents;
    private final Audit audit;
    private final Computing computing;

    Intake(
            TopicAccess topics,
            Versions versions,
            Commits commits,
            Proposals proposals,
            Statements statements,
            Sources sources,
            Documents documents,
            Audit audit,
            Computing computing) {
        this.topics = topics;
        this.versions = versions;
        this.commits = commits;
        this.proposals = proposals;
        this.statements = statements;
        this.sources = sources;
        this.documents = documents;
        this.audit = audit;
        this.computing = computing;
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

    /** What became of it if it was sent before. */
    private Uni<Optional<AppliedChangeSet>> earlier(OpenTopic topic, String changeSetId) {
        return Uni.combine()
                .all()
                .unis(versions.madeBy(topic, changeSetId), proposals.find(topic, changeSetId))
                .with((made, proposal) -> made.isEmpty() && proposal.isEmpty()
                        ? Optional.empty()
                        : Optional.of(view(
                                made.map(Versions.Made::number).orElse(null),
                                made.map(Versions.Made::operations).orElse(List.of()),
                                proposal.orElse(null))));
    }

    private Uni<AppliedChangeSet> plan(Work work) {
        if (work.request().baseVersion() != work.head().number()) {
            return Uni.createFrom().failure(BaseMovedException::new);
        }
        return Uni.combine()
                .all()
                .unis(sourceText(work), usedStatementIds(work))
                .asTuple()
                .chain(known -> plan(work, known.getItem1(), known.getItem2()));
    }

    private Uni<AppliedChangeSet> plan(Work work, SourceText source, Set<String> usedStatementIds) {
        ApplyChangeSet request = work.request();
        ChangeSet changeSet = new ChangeSet(source, request.truncated(), request.review(), request.operations());
        return computing
                .compute(() -> changeSet.plan(work.head().page(), usedStatementIds))
                .chain(plan -> plan instanceof ChangeSetPlan.Accepted accepted
                        ? keep(work).chain(() -> carryOut(work, accepted, source.id()))
                        : refuse(work, (ChangeSetPlan.Refused) plan));
    }

    private Uni<AppliedChangeSet> refuse(Work work, ChangeSetPlan.Refused refused) {
        ProblemException refusal =
                new ProblemException(KnowledgeError.CHANGE_SET_REFUSED, "Nothing was applied.", refused.violations());
        return versions.requireStillHead(work.topic(), work.head())
                .chain(() -> Uni.createFrom().failure(refusal));
    }

    private Uni<SourceText> sourceText(Work work) {
        GivenSource source = work.request().source();
        String text = source.text();
        return text == null
                ? documents.text(work.topic(), source.id(), source.revision())
                : Uni.createFrom().item(new SourceText(source.id(), text));
    }

    private Uni<Set<String>> usedStatementIds(Work work) {
        return statements.used(
                work.topic(), ChangeSet.newStatementIds(work.request().operations()));
    }

    private Uni<Void> keep(Work work) {
        GivenSource source = work.request().source();
        String text = source.text();
        return text == null
                ? Uni.createFrom().voidItem()
                : sources.keep(work.topic(), new NewSource(source.id(), source.kind(), source.title(), text, null))
                        .replaceWithVoid();
    }

    private Uni<AppliedChangeSet> carryOut(Work work, ChangeSetPlan.Accepted plan, String sourceId) {
        NewProposal proposal = proposal(work.request(), plan, sourceId);
        if (!plan.operations().isEmpty()) {
            return commit(work, plan, proposal, sourceId);
        }
        return proposal == null
                ? Uni.createFrom().item(view(null, List.of(), null))
                : proposals.keep(work.topic(), proposal).map(kept -> view(null, List.of(), kept));
    }

    private static @Nullable NewProposal proposal(
            ApplyChangeSet request, ChangeSetPlan.Accepted plan, String sourceId) {
        return plan.proposed().isEmpty()
                ? null
                : new NewProposal(request.changeSetId(), sourceId, request.changelog(), plan.proposed());
    }

    private Uni<AppliedChangeSet> commit(
            Work work, ChangeSetPlan.Accepted plan, @Nullable NewProposal proposal, String sourceId) {
        List<String> applied = plan.operations().stream().map(Operation::id).toList();
        NewVersion commit = new NewVersion(
                work.request().changeSetId(),
                work.request().source().kind() == SourceKind.CONFLUENCE ? Author.SYNC : Author.ASSISTANT,
                work.request().changelog(),
                plan.applied().page(),
                new Consequences(plan.applied().changes(), proposal, null),
                sourceId,
                applied,
                created(work));
        return commits.commit(work.topic(), work.head(), commit).map(number -> view(number, applied, proposal));
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
            @Nullable Integer version, List<String> applied, @Nullable NewProposal proposal) {
        return new AppliedChangeSet(
                version,
                proposal == null ? null : proposal.id(),
                applied,
                proposal == null
                        ? List.of()
                        : proposal.operations().stream().map(Proposed::view).toList());
    }
}
