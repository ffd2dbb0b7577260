package io.mimiq.conversation.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.conversation.ConversationError;
import io.mimiq.conversation.call.AiCall;
import io.mimiq.conversation.call.Calls;
import io.mimiq.conversation.call.Outcome;
import io.mimiq.conversation.message.Intent;
import io.mimiq.conversation.message.Message;
import io.mimiq.conversation.message.Messages;
import io.mimiq.conversation.message.State;
import io.mimiq.conversation.message.StreamEvent;
import io.mimiq.conversation.upkeep.Upkeep;
import io.mimiq.platform.web.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs answers to their end, which each has exactly one of: done, stopped or failed here, or interrupted when the process
 * dies. What was said is stored before the stream ends, so who has seen the end finds it stored.
 */
@ApplicationScoped
class Runs implements Upkeep {

    private static final Logger LOG = Logger.getLogger(Runs.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    /** Longer than a database takes to come back. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String STOPPED = "stopped";

    private final RunningAnswers running;
    private final Messages messages;
    private final Calls calls;
    private final ObjectMapper json;
    private final AnswerMetrics metrics;

    Runs(RunningAnswers running, Messages messages, Calls calls, ObjectMapper json, AnswerMetrics metrics) {
        this.running = running;
        this.messages = messages;
        this.calls = calls;
        this.json = json;
        this.metrics = metrics;
    }

    /**
     * Lets the answer run, apart from whatever called this.
     *
     * @param askedNanos {@link System#nanoTime()} when the question arrived
     */
    RunningAnswer start(Message question, Message message, Prepared prepared, long askedNanos) {
        var answer =
                new RunningAnswer(question, message, DetachedContext.create(), metrics.firstDeltaSince(askedNanos));
        running.add(answer);
        answer.append(StreamEvent.MESSAGE, opening(message));
        answer.executor()
                .execute(() -> answer.working(prepared.work()
                        .apply(answer)
                        .subscribe()
                        .with(
                                reason -> end(answer, State.DONE, Outcome.COMPLETED, StreamEvent.DONE, done(reason)),
                                failure -> fail(answer, failure))));
        return answer;
    }

    /** Ends the answer with what was said, unless it is just making its change: then that is waited for. */
    Uni<Void> stop(RunningAnswer answer) {
        if (!answer.isCommitting()) {
            answer.executor()
                    .execute(() -> end(answer, State.STOPPED, Outcome.STOPPED, StreamEvent.DONE, done(STOPPED)));
        }
        return answer.whenEnded();
    }

    /** The topic is being erased: nothing of it goes on. */
    Uni<Void> abort(RunningAnswer answer) {
        answer.calls().forEach(AiCall::forgetTopic);
        answer.executor().execute(() -> end(answer, State.STOPPED, Outcome.STOPPED, StreamEvent.DONE, done(STOPPED)));
        return answer.whenEnded();
    }

    @Override
    public Uni<Void> beat() {
        return Multi.createFrom()
                .iterable(running.all())
                .onItem()
                .transformToUniAndConcatenate(this::save)
                .onItem()
                .ignoreAsUni();
    }

    /** Ends the answers of processes that died with what they had saved. */
    @Override
    public Uni<Void> sweep() {
        return messages.abandoned(100).chain(this::interrupt);
    }

    private Uni<Boolean> save(RunningAnswer answer) {
        var said = answer.log().said();
        return messages.save(answer.message(), said.text(), said.events());
    }

    private Uni<Void> interrupt(List<Message> abandoned) {
        return Multi.createFrom()
                .iterable(abandoned)
                // after an outage of the database the leases of what runs here have ended too
                .filter(message -> running.find(message.id()) == null)
                .onItem()
                .transformToUniAndConcatenate(this::interrupt)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Boolean> interrupt(Message message) {
        var said = saved(message).and(StreamEvent.ERROR, interruption());
        return messages.finish(message, State.INTERRUPTED, said.text(), said.events());
    }

    /** An answer that its process had no time to save has begun all the same. */
    private AnswerLog.Said saved(Message message) {
        var said = new AnswerLog.Said(message.text(), message.events());
        return said.events().isEmpty() ? said.and(StreamEvent.MESSAGE, opening(message)) : said;
    }

    private void fail(RunningAnswer answer, Throwable failure) {
        if (AnswerProblems.isUnexpected(failure)) {
            // a message may quote what could not be handled; where it came from does not
            var origin = failure.getStackTrace().length == 0 ? "?" : failure.getStackTrace()[0];
            LOG.errorf(
                    "Answer %s failed: %s at %s",
                    answer.message().id(), failure.getClass().getName(), origin);
        } else {
            LOG.infof("Answer %s failed: %s", answer.message().id(), failure.getMessage());
        }
        var problem = AnswerProblems.of(failure);
        end(answer, State.FAILED, Outcome.FAILED, StreamEvent.ERROR, json.valueToTree(problem));
    }

    private void end(RunningAnswer answer, State state, Outcome outcome, String type, JsonNode data) {
        if (!answer.end()) {
            return;
        }
        answer.cancelWork();
        closeCall(answer, outcome)
                .chain(() -> store(answer, state, type, data))
                .subscribe()
                .with(stored -> conclude(answer, type, data), failure -> {
                    LOG.errorf(
                            "Answer %s could not be stored: %s",
                            answer.message().id(), failure);
                    // its end is not promised: whoever sweeps will find it as it was last saved
                    conclude(answer, StreamEvent.ERROR, interruption());
                });
    }

    private Uni<Void> closeCall(RunningAnswer answer, Outcome outcome) {
        var open = answer.openCall();
        if (open == null) {
            return Uni.createFrom().voidItem();
        }
        return calls.close(open, outcome)
                .onFailure()
                .invoke(failure -> LOG.errorf("Call %s is left to the sweeper: %s", open.id(), failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Boolean> store(RunningAnswer answer, State state, String type, JsonNode data) {
        answer.log().append(StreamEvent.USAGE, usage(answer));
        var said = answer.log().said().and(type, data);
        return messages.finish(answer.message(), state, said.text(), said.events())
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(PATIENCE.toMillis());
    }

    private void conclude(RunningAnswer answer, String type, JsonNode data) {
        running.remove(answer);
        answer.log().append(type, data);
        answer.hasEnded();
    }

    private JsonNode opening(Message answer) {
        return json.valueToTree(
                new Opening(answer.id(), Objects.requireNonNullElse(answer.replyTo(), ""), answer.intent()));
    }

    private JsonNode interruption() {
        return json.valueToTree(Problem.of(
                ConversationError.ANSWER_INTERRUPTED, "The partial answer is kept. Ask again for the rest."));
    }

    private JsonNode done(String reason) {
        return json.valueToTree(new Done(reason));
    }

    private JsonNode usage(RunningAnswer answer) {
        return json.valueToTree(Used.of(answer.calls()));
    }

    @Schema(name = "MessageEvent")
    record Opening(
            String messageId,
            String userMessageId,
            @Nullable Intent intent) {}

    @Schema(name = "DoneEvent")
    record Done(String stopReason) {}
}
