package io.mimiq.conversation.answer;

import io.mimiq.conversation.ConversationError;
import io.mimiq.conversation.message.Message;
import io.mimiq.conversation.message.Messages;
import io.mimiq.conversation.message.Role;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends answers before their time. */
@ApplicationScoped
public class Stopping {

    private final RunningAnswers running;
    private final Runs runs;
    private final Messages messages;
    private final AnswersConfig config;

    Stopping(RunningAnswers running, Runs runs, Messages messages, AnswersConfig config) {
        this.running = running;
        this.runs = runs;
        this.messages = messages;
        this.config = config;
    }

    /** The answer as it is after that. Stopping one that has ended changes nothing. */
    Uni<Message> stop(String userId, String topicId, String messageId) {
        return messages.require(userId, topicId, messageId).chain(message -> {
            var answer = running.find(messageId);
            if (answer != null) {
                return stopAndRead(answer);
            }
            return Uni.createFrom().item(requireEnded(message));
        });
    }

    /** No answer of this topic runs here when this has ended. */
    public Uni<Void> abortTopic(String topicId) {
        return Multi.createFrom()
                .iterable(running.ofTopic(topicId))
                .onItem()
                .transformToUniAndConcatenate(runs::abort)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Message> stopAndRead(RunningAnswer answer) {
        var message = answer.message();
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
