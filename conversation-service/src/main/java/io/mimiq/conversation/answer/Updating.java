package io.mimiq.conversation.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.conversation.ConversationError;
import io.mimiq.conversation.call.AiCall;
import io.mimiq.conversation.call.CallSpec;
import io.mimiq.conversation.call.Calls;
import io.mimiq.conversation.call.Outcome;
import io.mimiq.conversation.knowledge.AppliedChangeSet;
import io.mimiq.conversation.knowledge.ApplyChangeSet;
import io.mimiq.conversation.knowledge.BaseMovedException;
import io.mimiq.conversation.knowledge.Knowledge;
import io.mimiq.conversation.knowledge.KnowledgeBase;
import io.mimiq.conversation.message.Message;
import io.mimiq.conversation.message.StreamEvent;
import io.mimiq.conversation.provider.AiProvider;
import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.web.Ids;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Turns a note into a change of the knowledge, or into a proposal for one. */
@ApplicationScoped
class Updating {

    static final String UNCHANGED = "unchanged";
    static final String CHANGED = "changed";
    private static final String KIND = "message";

    private final AiProvider provider;
    private final Calls calls;
    private final KnowledgeBase knowledge;
    private final AnswersConfig config;
    private final ObjectMapper json;

    Updating(AiProvider provider, Calls calls, KnowledgeBase knowledge, AnswersConfig config, ObjectMapper json) {
        this.provider = provider;
        this.calls = calls;
        this.knowledge = knowledge;
        this.config = config;
        this.json = json;
    }

    Uni<Prepared> prepare(Message note, Knowledge current, boolean review) {
        return attempt(note, current, review, 1).map(first -> new Prepared(first.call(), answer -> run(answer, first)));
    }

    /** One proposal against one state of the knowledge. */
    private record Attempt(AiCall call, ChangeSetRequest request, boolean review, int number) {}

    private Uni<Attempt> attempt(Message note, Knowledge current, boolean review, int number) {
        var source = new ChangeSetRequest.Source(note.id(), KIND, null, note.text());
        var request = new ChangeSetRequest(note.id() + "-" + number, current, source);
        var spec = new CallSpec(
                Ids.newId(),
                note.userId(),
                note.topicId(),
                CallSpec.Purpose.NOTE,
                List.of(new CallSpec.Sent(KIND, note.id())),
                current,
                provider.atMost(request));
        return calls.reserve(spec).map(call -> new Attempt(call, request, review, number));
    }

    private Uni<String> run(RunningAnswer answer, Attempt attempt) {
        return calls.begin(attempt.call())
                .invoke(() -> answer.opened(attempt.call()))
                .chain(() -> provider.propose(attempt.request(), attempt.call().meter()))
                .emitOn(answer.executor())
                .call(() -> calls.close(attempt.call(), Outcome.COMPLETED).invoke(answer::closed))
                .chain(proposed -> take(answer, attempt, proposed));
    }

    private Uni<String> take(RunningAnswer answer, Attempt attempt, ProposedChangeSet proposed) {
        if (proposed.truncated()) {
            throw new ProblemException(ConversationError.ANSWER_TRUNCATED, "Try again with a shorter text.");
        }
        if (proposed.changesNothing()) {
            say(answer, proposed.summary());
            return Uni.createFrom().item(UNCHANGED);
        }
        answer.commit();
        return knowledge
                .apply(answer.message().userId(), answer.message().topicId(), changeSet(attempt, proposed))
                .map(applied -> tell(answer, proposed, applied))
                .onFailure(BaseMovedException.class)
                .recoverWithUni(() -> again(answer, attempt));
    }

    private Uni<String> again(RunningAnswer answer, Attempt last) {
        answer.uncommit();
        if (last.number() >= config.attempts()) {
            throw new ProblemException(ConversationError.KNOWLEDGE_BUSY, "Nothing was changed. Try again.");
        }
        return knowledge
                .read(answer.message().userId(), answer.message().topicId())
                .chain(current -> attempt(answer.question(), current, last.review(), last.number() + 1))
                .chain(next -> run(answer, next));
    }

    private static ApplyChangeSet changeSet(Attempt attempt, ProposedChangeSet proposed) {
        var source = attempt.request().source();
        return new ApplyChangeSet(
                attempt.request().changeSetId(),
                attempt.request().knowledge().version(),
                proposed.changelog(),
                proposed.truncated(),
                attempt.review(),
                new ApplyChangeSet.Source(source.id(), source.kind(), source.title(), source.text()),
                proposed.operations());
    }

    private String tell(RunningAnswer answer, ProposedChangeSet proposed, AppliedChangeSet applied) {
        var waits = applied.version() == null && applied.proposalId() != null;
        say(answer, (waits ? "For your review: " : "") + proposed.summary());
        if (applied.version() != null) {
            answer.append(StreamEvent.CHANGE, json.valueToTree(new Change(applied.version())));
        }
        if (applied.proposalId() != null) {
            answer.append(
                    StreamEvent.PROPOSAL, json.valueToTree(new Proposal(applied.proposalId(), applied.proposed())));
        }
        return applied.version() == null && applied.proposalId() == null ? UNCHANGED : CHANGED;
    }

    private void say(RunningAnswer answer, String text) {
        answer.append(StreamEvent.DELTA, json.createObjectNode().put("text", text));
    }

    private record Change(long version) {}

    private record Proposal(String proposalId, List<AppliedChangeSet.ProposedOperation> operations) {}
}
