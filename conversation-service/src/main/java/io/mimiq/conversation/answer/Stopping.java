package io.mimiq.conversation.answer;

import io.mimiq.conversation.ConversationError;
import io.mimiq.conversation.call.Calls;
import io.mimiq.conversation.message.Message;
import io.mimiq.conversation.message.Messages;
import io.mimiq.conversation.message.Role;
import io.mimiq.platform.erasure.Barrier;
import io.mimiq.platform.storage.Target;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Ends answers before their time. */
@Singleton
class Stopping implements Barrier {

    private final RunningAnswers running;
    private final Runs runs;
    private final Messages messages;
    private final Calls calls;
    private final AnswersConfig config;

    Stopping(RunningAnswers running, Runs runs, Messages messages, Calls calls, AnswersConfig config) {
        this.running = running;
        this.runs = runs;
        this.messages = messages;
        this.calls = calls;
        this.config = config;
    }

    /** The answer as it is after that. Stopping one that has ended changes nothing. */
    Uni<Message> stop(String userId, String topicId, String messageId) {
        return messages.require(userId, topicId, messageId)
                .chain(message -> running.find(messageId)
                        .map(this::stopAndRead)
                        .orElseGet(() -> Uni.createFrom().item(requireEnded(message))));
    }

    /** Ends the answers and the other calls of what is being erased that run here. */
    @Override
    public Uni<Void> raise(Target target) {
        return Multi.createFrom()
                .iterable(running.of(target))
                .onItem()
                .transformToUniAndConcatenate(runs::abort)
                .onItem()
                .ignoreAsUni()
                .chain(() -> calls.interrupt(target));
    }

    private Uni<Message> stopAndRead(RunningAnswer answer) {
        Message message = answer.message();
        return runs.stop(answer)
                .ifNoItem()
                .after(config.stopPatience())
                .recoverWithItem((Void) null)
                .chain(() -> messages.require(message.userId(), message.topicId(), message.id()));
    }

    private static Message requireEnded(Message message) {
        if (message.role() == Role.USER) {
            throw ProblemException.notFound("answer");
        }
        if (message.isRunning()) {
            throw new ProblemException(ConversationError.RUNNING_ELSEWHERE, "Try again in a moment.")
                    .header("Retry-After", "2");
        }
        return message;
    }
}
