package io.mimiq.conversation.answer;

import io.mimiq.conversation.ConversationError;
import io.mimiq.conversation.message.Message;
import io.mimiq.conversation.message.Messages;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Answers as event streams: the running ones live, the finished ones from what is stored. */
@Singleton
class AnswerStreams {

    private final RunningAnswers running;
    private final Messages messages;
    private final AnswersConfig config;
    private final Vertx vertx;
    private final AnswerMetrics metrics;

    AnswerStreams(RunningAnswers running, Messages messages, AnswersConfig config, Vertx vertx, AnswerMetrics metrics) {
        this.running = running;
        this.messages = messages;
        this.config = config;
        this.vertx = vertx;
        this.metrics = metrics;
    }

    /** The stream of the answer that the Uni names; its failure is an ordinary problem, before any stream. */
    Uni<AnswerStream> stream(Uni<String> messageId, String userId, String topicId, @Nullable String lastEventId) {
        long seen = seen(lastEventId);
        Context context = vertx.getOrCreateContext();
        return messageId
                .chain(id -> log(userId, topicId, id))
                .map(log -> log.after(seen, step -> context.runOnContext(ignored -> step.run()), this::every))
                .map(metrics::counted)
                .map(AnswerStream::new);
    }

    private Uni<AnswerLog> log(String userId, String topicId, String messageId) {
        return running.find(messageId)
                .filter(answer -> isMine(answer.message(), userId, topicId))
                .map(answer -> Uni.createFrom().item(answer.log()))
                .orElseGet(() -> messages.require(userId, topicId, messageId).map(AnswerStreams::stored));
    }

    private static boolean isMine(Message message, String userId, String topicId) {
        return message.userId().equals(userId) && message.topicId().equals(topicId);
    }

    private static AnswerLog stored(Message message) {
        if (message.isRunning()) {
            throw new ProblemException(ConversationError.RUNNING_ELSEWHERE, "Try again in a moment.")
                    .header("Retry-After", "2");
        }
        if (message.events().isEmpty()) {
            throw ProblemException.notFound("answer");
        }
        return new AnswerLog(message.events());
    }

    private static long seen(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isEmpty()) {
            return 0;
        }
        try {
            return Math.max(0, Long.parseLong(lastEventId));
        } catch (NumberFormatException e) {
            throw new ProblemException(CommonError.BAD_REQUEST, "Last-Event-ID is not an event id.");
        }
    }

    private Runnable every(Runnable step) {
        long timer = vertx.setPeriodic(config.keepAlive().toMillis(), ignored -> step.run());
        return () -> vertx.cancelTimer(timer);
    }
}
