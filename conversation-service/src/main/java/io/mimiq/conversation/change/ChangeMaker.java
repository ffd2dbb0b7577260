package io.mimiq.conversation.change;

import io.mimiq.conversation.ConversationError;
import io.mimiq.conversation.call.CallSpec;
import io.mimiq.conversation.call.Calls;
import io.mimiq.conversation.knowledge.BaseMovedException;
import io.mimiq.conversation.knowledge.KnowledgeBase;
import io.mimiq.conversation.provider.AiProvider;
import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.ApplyChangeSet;
import io.mimiq.platform.contracts.knowledge.ApplyChangeSet.GivenSource;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Has a change proposed and hands it to knowledge-service; if the knowledge has moved meanwhile, once more. */
@Singleton
public class ChangeMaker {

    private static final int ATTEMPTS = 4;

    private final AiProvider provider;
    private final Calls calls;
    private final KnowledgeBase knowledge;

    ChangeMaker(AiProvider provider, Calls calls, KnowledgeBase knowledge) {
        this.provider = provider;
        this.calls = calls;
        this.knowledge = knowledge;
    }

    /** Reserves the first call; fails with a problem if it may not be made. */
    public Uni<Attempt> prepare(ChangeOrder order, Knowledge current) {
        return prepare(order, current, 1);
    }

    public Uni<Change> make(Attempt attempt, Progress progress) {
        return propose(attempt, progress).chain(proposed -> take(attempt, proposed, progress));
    }

    private Uni<Attempt> prepare(ChangeOrder order, Knowledge current, int number) {
        ChangeSetRequest request = new ChangeSetRequest(order.id() + "-" + number, current, order.source());
        CallSpec spec = new CallSpec(
                order.userId(),
                order.topicId(),
                order.purpose(),
                List.of(new CallSpec.Sent(
                        order.source().kind().wireName(), order.source().id())),
                current,
                provider.atMost(request));
        return calls.reserve(spec).map(call -> new Attempt(order, call, request, number));
    }

    private Uni<ProposedChangeSet> propose(Attempt attempt, Progress progress) {
        return Uni.createFrom().deferred(() -> {
            progress.calling(attempt.call());
            return calls.make(attempt.call(), meter -> provider.propose(attempt.request(), meter));
        });
    }

    private Uni<Change> take(Attempt attempt, ProposedChangeSet proposed, Progress progress) {
        if (proposed.truncated()) {
            return Uni.createFrom().item(new Change.CutOff());
        }
        if (proposed.changesNothing()) {
            return Uni.createFrom().item(new Change.None(proposed.summary()));
        }
        progress.commit();
        return knowledge
                .apply(attempt.order().userId(), attempt.order().topicId(), changeSet(attempt, proposed))
                .<Change>map(applied -> new Change.Made(proposed, applied))
                .onFailure(BaseMovedException.class)
                .recoverWithUni(() -> again(attempt, progress));
    }

    private Uni<Change> again(Attempt last, Progress progress) {
        progress.uncommit();
        if (last.number() >= ATTEMPTS) {
            return Uni.createFrom()
                    .failure(new ProblemException(ConversationError.KNOWLEDGE_BUSY, "Nothing was changed. Try again."));
        }
        ChangeOrder order = last.order();
        return knowledge
                .read(order.userId(), order.topicId())
                .chain(current -> prepare(order, current, last.number() + 1))
                .chain(next -> make(next, progress));
    }

    private static ApplyChangeSet changeSet(Attempt attempt, ProposedChangeSet proposed) {
        ChangeOrder order = attempt.order();
        return new ApplyChangeSet(
                attempt.request().changeSetId(),
                attempt.request().knowledge().version(),
                cut(proposed.changelog(), ApplyChangeSet.MAX_CHANGELOG),
                proposed.truncated(),
                order.review(),
                source(order),
                proposed.operations().stream()
                        .map(operation -> Shifting.shifted(operation, order.offset()))
                        .toList());
    }

    private static GivenSource source(ChangeOrder order) {
        ChangeSetRequest.Source source = order.source();
        String title = source.title() == null ? null : cut(source.title(), ApplyChangeSet.MAX_TITLE);
        return order.revision() == null
                ? new GivenSource(source.id(), source.kind(), title, source.text(), null)
                : new GivenSource(source.id(), source.kind(), title, null, order.revision());
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
