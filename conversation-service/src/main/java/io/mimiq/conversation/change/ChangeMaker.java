package io.mimiq.conversation.change;

import io.mimiq.conversation.ConversationError;
import io.mimiq.conversation.call.CallSpec;
import io.mimiq.conversation.call.Calls;
import io.mimiq.conversation.change.Rewriting.Rewritten;
import io.mimiq.conversation.knowledge.BaseMovedException;
import io.mimiq.conversation.knowledge.KnowledgeBase;
import io.mimiq.conversation.provider.AiProvider;
import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.Meter;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.conversation.provider.ProviderException;
import io.mimiq.platform.contracts.knowledge.AppliedChangeSet;
import io.mimiq.platform.contracts.knowledge.KeepReferences;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Reference;
import io.mimiq.platform.contracts.knowledge.Revised;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Has a change proposed and hands it to knowledge-service; if the knowledge has moved meanwhile, once more. */
@Singleton
class ChangeMaker implements Changing {

    private static final Logger LOG = Logger.getLogger(ChangeMaker.class);
    private static final int ATTEMPTS = 4;
    private static final String NOT_TAKEN =
            "Nothing was taken onto the page. Ask again without “Let me review changes first”.";

    private final AiProvider provider;
    private final Calls calls;
    private final KnowledgeBase knowledge;

    ChangeMaker(AiProvider provider, Calls calls, KnowledgeBase knowledge) {
        this.provider = provider;
        this.calls = calls;
        this.knowledge = knowledge;
    }

    /** Reserves the first call; fails with a problem if it may not be made. */
    Uni<Attempt> prepare(ChangeOrder order, Knowledge current) {
        return editions(order, current).chain(editions -> prepare(order, editions, 1));
    }

    @Override
    public Uni<Change> make(ChangeOrder order, @Nullable Attempt reserved, Progress progress) {
        return reserved == null ? make(order, progress, 1) : make(reserved, progress);
    }

    private Uni<Change> make(ChangeOrder order, Progress progress, int number) {
        return current(order)
                .chain(current -> editions(order, current))
                .chain(editions -> editions.isAllSame(order.source().units())
                        ? confirm(order, editions, progress, number)
                        : prepare(order, editions, number).chain(attempt -> make(attempt, progress)));
    }

    /** What is as it was needs no provider. */
    private Uni<Change> confirm(ChangeOrder order, Editions editions, Progress progress, int number) {
        ChangeSetRequest request = request(order, editions, List.of(), number);
        ProposedChangeSet nothing = new ProposedChangeSet(
                List.of(), editions.headings(order.source().units()), "", "", false, false);
        return apply(order, request, Rewriting.of(request, editions, nothing), progress)
                .onFailure(BaseMovedException.class)
                .recoverWithUni(() -> again(order, progress, number));
    }

    /** The revision is looked at after the knowledge: if that moves in between, the change set is refused. */
    private Uni<Editions> editions(ChangeOrder order, Knowledge current) {
        Integer revision = order.revision();
        return revision == null || !order.isRevised()
                ? Uni.createFrom().item(new Editions(current, Revised.NOTHING))
                : knowledge
                        .revised(order.userId(), order.topicId(), order.source().id(), revision)
                        .map(revised -> new Editions(current, revised));
    }

    private Uni<Change> make(Attempt attempt, Progress progress) {
        return propose(attempt, progress)
                .chain(proposed -> take(attempt, proposed, progress))
                .onFailure(failure -> attempt.number() == 1 && isUnusable(failure))
                .recoverWithUni(() -> again(attempt.order(), progress, attempt.number()));
    }

    @Override
    public Uni<Change> leaveOut(ChangeOrder order, String reason, Progress progress) {
        return leaveOut(order, LeftOut.all(order.source().units(), reason), progress, 1);
    }

    private Uni<Change> leaveOut(ChangeOrder order, ProposedChangeSet nothing, Progress progress, int number) {
        String id = order.id() + "-left-" + number;
        return current(order)
                .chain(current -> apply(
                        order,
                        new ChangeSetRequest(id, current, order.source()),
                        new Rewritten(nothing, List.of()),
                        progress))
                .onFailure(BaseMovedException.class)
                .recoverWithUni(() -> number < ATTEMPTS
                        ? leaveOut(order, nothing, progress, number + 1)
                        : Uni.createFrom().failure(busy()));
    }

    private Uni<Attempt> prepare(ChangeOrder order, Editions editions, int number) {
        return references(order)
                .map(references -> request(order, editions, references, number))
                .chain(request -> reserve(order, request, editions, number));
    }

    private static ChangeSetRequest request(
            ChangeOrder order, Editions editions, List<Reference> references, int number) {
        return new ChangeSetRequest(order.id() + "-" + number, editions.without(), references, order.source());
    }

    private Uni<List<Reference>> references(ChangeOrder order) {
        return provider.readsReferences(order.source())
                ? knowledge.references(order.userId(), order.topicId())
                : Uni.createFrom().item(List.of());
    }

    private Uni<Attempt> reserve(ChangeOrder order, ChangeSetRequest request, Editions editions, int number) {
        CallSpec spec = new CallSpec(
                order.userId(),
                order.topicId(),
                order.purpose(),
                List.of(new CallSpec.Sent(
                        order.source().kind().wireName(), order.source().id())),
                request.knowledge(),
                provider.atMost(request));
        return calls.reserve(spec).map(call -> new Attempt(order, call, request, editions, number));
    }

    private Uni<ProposedChangeSet> propose(Attempt attempt, Progress progress) {
        return Uni.createFrom().deferred(() -> {
            progress.calling(attempt.call());
            return calls.make(attempt.call(), meter -> propose(attempt.request(), meter));
        });
    }

    private Uni<ProposedChangeSet> propose(ChangeSetRequest request, Meter meter) {
        return provider.propose(request, meter)
                .onFailure(failure -> !(failure instanceof ProviderException))
                .transform(failure -> unreadable(request, failure));
    }

    private Uni<Change> take(Attempt attempt, ProposedChangeSet proposed, Progress progress) {
        if (proposed.truncated()) {
            return Uni.createFrom()
                    .failure(
                            new ProblemException(ConversationError.ANSWER_TRUNCATED, "Try again with a shorter text."));
        }
        Rewritten rewritten = attempt.order().isRevised()
                ? Rewriting.of(attempt.request(), attempt.editions(), proposed)
                : new Rewritten(proposed, List.of());
        return apply(attempt.order(), attempt.request(), rewritten, progress)
                .onFailure(BaseMovedException.class)
                .recoverWithUni(() -> again(attempt.order(), progress, attempt.number()));
    }

    private Uni<Change> apply(ChangeOrder order, ChangeSetRequest request, Rewritten rewritten, Progress progress) {
        ProposedChangeSet proposed = rewritten.proposed();
        progress.commit();
        return knowledge
                .apply(order.userId(), order.topicId(), ChangeSets.of(order, request, proposed, rewritten.waiting()))
                .chain(applied -> keep(order, request, proposed, applied))
                .onFailure()
                .invoke(progress::uncommit);
    }

    /** References come onto the page at once, so none are taken for a person who wants to review everything. */
    private Uni<Change> keep(
            ChangeOrder order, ChangeSetRequest request, ProposedChangeSet proposed, AppliedChangeSet applied) {
        ProposedChangeSet.FindRelevant asked = proposed.references();
        if (asked == null || order.review()) {
            String summary = asked == null ? proposed.summary() : NOT_TAKEN;
            return Uni.createFrom().item(new Change(summary, applied));
        }
        KeepReferences keep = new KeepReferences(request.changeSetId(), asked.units());
        return knowledge
                .keep(order.userId(), order.topicId(), asked.sourceId(), keep)
                .map(kept -> new Change(proposed.summary(), applied.with(kept.version())));
    }

    private Uni<Change> again(ChangeOrder order, Progress progress, int last) {
        return last >= ATTEMPTS ? Uni.createFrom().failure(busy()) : make(order, progress, last + 1);
    }

    private Uni<Knowledge> current(ChangeOrder order) {
        return knowledge.read(order.userId(), order.topicId());
    }

    private static ProblemException busy() {
        return new ProblemException(ConversationError.KNOWLEDGE_BUSY, "Nothing was changed. Try again.");
    }

    private static boolean isUnusable(Throwable failure) {
        return failure instanceof ProviderException provider && provider.kind() == ProviderException.Kind.UNUSABLE;
    }

    /** A message may quote the text; where the failure came from does not. */
    private static UnreadableException unreadable(ChangeSetRequest request, Throwable failure) {
        Object origin = failure.getStackTrace().length == 0 ? "?" : failure.getStackTrace()[0];
        LOG.errorf(
                "%s could not be read: %s at %s",
                request.source(), failure.getClass().getName(), origin);
        return new UnreadableException();
    }
}
