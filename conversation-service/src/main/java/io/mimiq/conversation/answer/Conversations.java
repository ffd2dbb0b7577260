package io.mimiq.conversation.answer;

import io.mimiq.conversation.ConversationError;
import io.mimiq.conversation.knowledge.Knowledge;
import io.mimiq.conversation.knowledge.KnowledgeBase;
import io.mimiq.conversation.message.Intent;
import io.mimiq.conversation.message.Message;
import io.mimiq.conversation.message.Messages;
import io.mimiq.conversation.message.Role;
import io.mimiq.conversation.message.State;
import io.mimiq.platform.persistence.DuplicateKeys;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Takes what a person says and starts an answer to it. All that can be refused is refused before anything is stored or
 * streamed: someone else's topic, too many answers at once, a budget that is used up.
 */
@ApplicationScoped
class Conversations {

    private final KnowledgeBase knowledge;
    private final Messages messages;
    private final RunningAnswers running;
    private final Runs runs;
    private final Asking asking;
    private final Updating updating;
    private final Clock clock;

    Conversations(
            KnowledgeBase knowledge,
            Messages messages,
            RunningAnswers running,
            Runs runs,
            Asking asking,
            Updating updating,
            Clock clock) {
        this.knowledge = knowledge;
        this.messages = messages;
        this.running = running;
        this.runs = runs;
        this.asking = asking;
        this.updating = updating;
        this.clock = clock;
    }

    /** Where the answer to a message is. */
    record Accepted(String messageId, String userMessageId) {
        AcceptedView view() {
            return new AcceptedView(messageId, userMessageId);
        }
    }

    Uni<Accepted> post(String userId, String topicId, PostMessage request, RequestKey key) {
        var id = key.newId();
        var fingerprint = key.fingerprint(request);
        return messages.find(userId, topicId, id)
                .chain(known -> known == null
                        ? begin(said(id, userId, topicId, request, fingerprint), true, answerTo(id))
                        : repeated(known, request, key));
    }

    /** Answers the same message once more, with the same review; the earlier answer stays. */
    Uni<Accepted> regenerate(String userId, String topicId, String messageId, RequestKey key) {
        var id = key.newId();
        return messages.find(userId, topicId, id)
                .chain(known -> known == null
                        ? messages.require(userId, topicId, messageId)
                                .chain(this::question)
                                .chain(question -> begin(question, false, id))
                        : Uni.createFrom()
                                .item(new Accepted(known.id(), Objects.requireNonNullElse(known.replyTo(), ""))));
    }

    private Uni<Message> question(Message message) {
        if (message.isRunning()) {
            throw new ProblemException(ConversationError.MESSAGE_RUNNING, "Stop it first, or wait.");
        }
        var questionId = message.role() == Role.USER ? message.id() : message.replyTo();
        if (questionId == null) {
            throw nothingToAnswer();
        }
        return messages.find(message.userId(), message.topicId(), questionId)
                .onItem()
                .ifNull()
                .failWith(Conversations::nothingToAnswer);
    }

    private Uni<Accepted> repeated(Message known, PostMessage request, RequestKey key) {
        key.verify(known.fingerprint(), request);
        var answerId = answerTo(known.id());
        return messages.find(known.userId(), known.topicId(), answerId)
                .chain(answer -> answer == null
                        ? begin(known, false, answerId)
                        : Uni.createFrom().item(new Accepted(answerId, known.id())));
    }

    private Uni<Accepted> begin(Message question, boolean isNew, String answerId) {
        long askedNanos = System.nanoTime();
        return knowledge.read(question.userId(), question.topicId()).chain(current -> {
            running.takePlace(question.userId());
            return prepare(question, current, answerId)
                    .call(() ->
                            isNew ? messages.add(question) : Uni.createFrom().voidItem())
                    .chain(prepared -> start(question, answer(question, answerId), prepared, askedNanos))
                    .onFailure()
                    .invoke(() -> running.freePlace(question.userId()))
                    .onFailure(DuplicateKeys::is)
                    .recoverWithItem(new Accepted(answerId, question.id()));
        });
    }

    private Uni<Prepared> prepare(Message question, Knowledge current, String answerId) {
        return question.intent() == Intent.ASK
                ? asking.prepare(question, current)
                : updating.prepare(question, current, answerId);
    }

    private Uni<Accepted> start(Message question, Message answer, Prepared prepared, long askedNanos) {
        return messages.add(answer)
                .invoke(() -> runs.start(question, answer, prepared, askedNanos))
                .replaceWith(new Accepted(answer.id(), question.id()));
    }

    private Message said(String id, String userId, String topicId, PostMessage request, String fingerprint) {
        var now = now();
        return new Message(
                id,
                topicId,
                userId,
                Role.USER,
                State.DONE,
                request.resolvedIntent(),
                null,
                request.reviewed(),
                fingerprint.isEmpty() ? null : fingerprint,
                now,
                now,
                request.text(),
                List.of());
    }

    private Message answer(Message question, String id) {
        var now = now();
        return new Message(
                id,
                question.topicId(),
                question.userId(),
                Role.ASSISTANT,
                State.RUNNING,
                question.intent(),
                question.id(),
                false,
                null,
                now.isAfter(question.createdAt()) ? now : question.createdAt().plusMillis(1),
                null,
                "",
                List.of());
    }

    /** A repeated request finds the answer of the first one without having to look for it. */
    private static String answerTo(String questionId) {
        return UUID.nameUUIDFromBytes(("answer/" + questionId).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static ProblemException nothingToAnswer() {
        return new ProblemException(ConversationError.NOTHING_TO_ANSWER, "The message it answers was deleted.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
