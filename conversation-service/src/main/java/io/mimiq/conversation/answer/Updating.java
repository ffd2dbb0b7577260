package io.mimiq.conversation.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.conversation.ConversationError;
import io.mimiq.conversation.call.CallSpec;
import io.mimiq.conversation.change.Attempt;
import io.mimiq.conversation.change.Change;
import io.mimiq.conversation.change.ChangeMaker;
import io.mimiq.conversation.change.ChangeOrder;
import io.mimiq.conversation.message.Message;
import io.mimiq.conversation.message.StreamEvent;
import io.mimiq.conversation.provider.AnswerPart;
import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.platform.contracts.knowledge.AppliedChangeSet;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.ProposedOperation;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Turns a note into a change of the knowledge, or into a proposal of one. */
@Singleton
class Updating {

    static final String UNCHANGED = "unchanged";
    static final String CHANGED = "changed";

    private final ChangeMaker changes;
    private final ObjectMapper json;

    Updating(ChangeMaker changes, ObjectMapper json) {
        this.changes = changes;
        this.json = json;
    }

    Uni<Work> prepare(Message note, Knowledge current, String answerId) {
        ChangeSetRequest.Source source =
                new ChangeSetRequest.Source(note.id(), SourceKind.MESSAGE, null, null, note.text());
        ChangeOrder order = new ChangeOrder(
                answerId, note.userId(), note.topicId(), CallSpec.Purpose.NOTE, source, null, 0, note.review());
        return changes.prepare(order, current).map(attempt -> answer -> run(answer, attempt));
    }

    private Uni<String> run(RunningAnswer answer, Attempt attempt) {
        return changes.make(attempt, answer).emitOn(answer.executor()).map(change -> tell(answer, change));
    }

    private String tell(RunningAnswer answer, Change change) {
        if (change instanceof Change.Made made) {
            return tell(answer, made);
        } else if (change instanceof Change.None none) {
            say(answer, none.summary());
            return UNCHANGED;
        }
        throw new ProblemException(ConversationError.ANSWER_TRUNCATED, "Try again with a shorter text.");
    }

    private String tell(RunningAnswer answer, Change.Made made) {
        AppliedChangeSet applied = made.applied();
        boolean allWaits = applied.version() == null && applied.proposalId() != null;
        say(answer, (allWaits ? "For your review: " : "") + made.proposed().summary());
        if (applied.version() != null) {
            answer.append(StreamEvent.CHANGE, json.valueToTree(new ChangeEvent(applied.version())));
        }
        if (applied.proposalId() != null) {
            answer.append(
                    StreamEvent.PROPOSAL,
                    json.valueToTree(new ProposalEvent(applied.proposalId(), applied.proposed())));
        }
        return CHANGED;
    }

    private void say(RunningAnswer answer, String text) {
        answer.append(StreamEvent.DELTA, json.valueToTree(new AnswerPart.Delta(text)));
    }

    @Schema(name = "ChangeEvent")
    record ChangeEvent(long version) {}

    @Schema(name = "ProposalEvent")
    record ProposalEvent(String proposalId, List<ProposedOperation> operations) {}
}
