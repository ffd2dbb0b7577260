package io.mimiq.conversation.answer;

import io.mimiq.conversation.ConversationError;
import io.mimiq.conversation.computing.Computing;
import io.mimiq.conversation.knowledge.KnowledgeBase;
import io.mimiq.conversation.message.Intent;
import io.mimiq.conversation.message.Message;
import io.mimiq.conversation.message.Messages;
import io.mimiq.conversation.message.QuoteDeletions;
import io.mimiq.conversation.message.Role;
import io.mimiq.conversation.message.State;
import io.mimiq.conversation.provider.AiProvider;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.RequestKey;
import io.mimiq.platform.web.Unbroken;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Accepts what a user says and starts the answer to it. Whatever is refused is refused before anything is stored or
 * streamed: someone else's topic, too many answers at once, a budget that is used up.
 */
@Singleton
class Conversations {

    private final AiProvider provider;
    private final Computing computing;
    private final KnowledgeBase knowledge;
    private final Messages messages;
    private final QuoteDeletions deletions;
    private final RunningAnswers running;
    private final Runs runs;
    private final Asking asking;
    private final Updating updating;
    private final Storage storage;

    Conversations(
            AiProvider provider,
            Computing computing,
            KnowledgeBase knowledge,
            Messages messages,
            QuoteDeletions deletions,
            RunningAnswers running,
            Runs runs,
            Asking asking,
            Updating updating,
            Storage storage) {
        this.provider = provider;
        this.computing = computing;
        this.knowledge = knowledge;
        this.messages = messages;
        this.deletions = deletions;
        this.running = running;
        this.runs = runs;
        this.asking = asking;
        this.updating = updating;
        this.storage = storage;
    }

    /** Where the answer to a message is. */
    record Accepted(String messageId, String userMessageId) {
        AcceptedView view() {
            return new AcceptedView(messageId, userMessageId);
        }
    }

    Uni<Accepted> post(String userId, String topicId, PostMessage request, RequestKey key) {
        String id = key.newId();
        String fingerprint = key.fingerprint(request);
        return messages.find(userId, topicId, id)
                .chain(found -> found.map(known -> repeated(known, request, key))
                        .orElseGet(() -> begin(
                                userId,
                                topicId,
                                () -> intent(request)
                                        .map(intent -> said(id, userId, topicId, request, intent, fingerprint)),
                                true,
                                answerTo(id))));
    }

    /** Answers the same message again, with the same review; the earlier answer stays. */
    Uni<Accepted> regenerate(String userId, String topicId, String messageId, RequestKey key) {
        String id = key.newId();
        return messages.find(userId, topicId, id)
                .chain(found -> found.map(Conversations::accepted)
                        .orElseGet(() -> messages.require(userId, topicId, messageId)
                                .chain(this::question)
                                .chain(question -> begin(question, id))));
    }

    private static Uni<Accepted> accepted(Message answer) {
        return Uni.createFrom().item(new Accepted(answer.id(), Objects.requireNonNullElse(answer.replyTo(), "")));
    }

    private Uni<Message> question(Message message) {
        if (message.isRunning()) {
            throw new ProblemException(ConversationError.MESSAGE_RUNNING, "Stop it first, or wait.");
        }
        String questionId = message.role() == Role.USER ? message.id() : message.replyTo();
        if (questionId == null) {
            throw nothingToAnswer();
        }
        return messages.find(message.userId(), message.topicId(), questionId)
                .map(found -> found.orElseThrow(Conversations::nothingToAnswer));
    }

    private Uni<Accepted> repeated(Message known, PostMessage request, RequestKey key) {
        key.verify(known.fingerprint(), request);
        String answerId = answerTo(known.id());
        return messages.find(known.userId(), known.topicId(), answerId)
                .chain(found -> found.map(Conversations::accepted).orElseGet(() -> begin(known, answerId)));
    }

    private Uni<Accepted> begin(Message known, String answerId) {
        return begin(known.userId(), known.topicId(), () -> Uni.createFrom().item(known), false, answerId);
    }

    /**
     * The words are looked at last, once the topic is the user's and there is a place. From then on the message is taken to
     * the end, whoever leaves meanwhile: neither the place nor what the budget reserves is lost.
     */
    private Uni<Accepted> begin(
            String userId, String topicId, Supplier<Uni<Message>> words, boolean isNew, String answerId) {
        long askedNanos = System.nanoTime();
        return knowledge.requireTopic(userId, topicId).chain(() -> {
            running.takePlace(userId);
            return Unbroken.call(() -> words.get()
                    .call(question -> ready(question, answerId)
                            .chain(ready -> start(question, isNew, answer(question, answerId), ready, askedNanos)))
                    .map(question -> new Accepted(answerId, question.id()))
                    .onFailure()
                    .invoke(() -> running.freePlace(userId)));
        });
    }

    /**
     * What is ready to be done for an answer.
     *
     * @param deletions of quotes that had begun before it was prepared
     */
    private record Ready(Work work, long deletions) {}

    private Uni<Ready> ready(Message question, String answerId) {
        return deletions(question).chain(before -> prepare(question, answerId).map(work -> new Ready(work, before)));
    }

    private Uni<Long> deletions(Message question) {
        return deletions.begun(question.userId(), question.topicId());
    }

    /** A deletion since then did not find the answer, which is stored by now: it is prepared anew. */
    private Uni<Work> current(Message question, String answerId, Ready ready) {
        return deletions(question)
                .map(now -> now == ready.deletions()
                        ? ready.work()
                        : running -> prepare(question, answerId).chain(work -> work.run(running)));
    }

    private Uni<Work> prepare(Message question, String answerId) {
        return question.intent() == Intent.ASK
                ? asking.prepare(question)
                : knowledge
                        .read(question.userId(), question.topicId())
                        .chain(current -> updating.prepare(question, current, answerId));
    }

    /** If either message is stored already, the same request was here before, and its answer runs. */
    private Uni<Void> start(Message question, boolean isNew, Message answer, Ready ready, long askedNanos) {
        return (isNew ? messages.add(question) : Uni.createFrom().item(true))
                .chain(added -> added ? messages.add(answer) : Uni.createFrom().item(false))
                .chain(added -> added
                        ? current(question, answer.id(), ready).invoke(work -> runs.start(answer, work, askedNanos))
                        : Uni.createFrom().nullItem().invoke(() -> running.freePlace(question.userId())))
                .replaceWithVoid();
    }

    private Message said(
            String id, String userId, String topicId, PostMessage request, Intent intent, String fingerprint) {
        Instant now = storage.now();
        return new Message(
                id,
                topicId,
                userId,
                Role.USER,
                State.DONE,
                intent,
                null,
                request.reviewed(),
                fingerprint.isEmpty() ? null : fingerprint,
                now,
                now,
                request.text(),
                List.of());
    }

    private Uni<Intent> intent(PostMessage request) {
        Intent wanted = request.intent();
        return wanted == null || wanted == Intent.AUTO
                ? computing.compute(() -> provider.intent(request.text()))
                : Uni.createFrom().item(wanted);
    }

    private Message answer(Message question, String id) {
        Instant now = storage.now();
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
}
