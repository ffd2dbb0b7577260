package io.mimiq.conversation.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.conversation.call.Calls;
import io.mimiq.conversation.lease.LeaseConfig;
import io.mimiq.conversation.message.Message;
import io.mimiq.conversation.message.Messages;
import io.mimiq.conversation.message.State;
import io.mimiq.conversation.message.StreamEvent;
import io.mimiq.platform.work.BackgroundTask;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Runs answers to their end. Each has exactly one: done, stopped or failed here, or interrupted if the process dies. What
 * was said is stored before the stream ends, so a client that has seen the end finds the answer stored.
 */
@Singleton
class Runs {

    private static final Logger LOG = Logger.getLogger(Runs.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    /** Longer than a database takes to come back. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String STOPPED = "stopped";

    private final RunningAnswers running;
    private final Messages messages;
    private final Calls calls;
    private final AnswerEvents events;
    private final AnswerMetrics metrics;
    private final LeaseConfig leases;

    Runs(
            RunningAnswers running,
            Messages messages,
            Calls calls,
            AnswerEvents events,
            AnswerMetrics metrics,
            LeaseConfig leases) {
        this.running = running;
        this.messages = messages;
        this.calls = calls;
        this.events = events;
        this.metrics = metrics;
        this.leases = leases;
    }

    /**
     * Runs the answer, detached from the request that asked for it.
     *
     * @param askedNanos {@link System#nanoTime()} when the question arrived
     */
    void start(Message message, Work work, long askedNanos) {
        RunningAnswer answer =
                new RunningAnswer(message, DetachedContext.of(message.userId()), metrics.firstDeltaSince(askedNanos));
        running.add(answer);
        answer.append(StreamEvent.MESSAGE, events.opening(message));
        answer.executor()
                .execute(() -> answer.working(Uni.createFrom()
                        .deferred(() -> work.run(answer))
                        .subscribe()
                        .with(
                                reason -> end(answer, State.DONE, StreamEvent.DONE, events.done(reason)),
                                failure -> fail(answer, failure))));
    }

    /** Ends the answer with what was said; waits if it is just making a change. */
    Uni<Void> stop(RunningAnswer answer) {
        answer.whenFree(() -> abort(answer));
        return answer.whenEnded();
    }

    /** Ends the answer whatever it is doing. */
    Uni<Void> abort(RunningAnswer answer) {
        answer.executor().execute(() -> {
            answer.breakOff();
            end(answer, State.STOPPED, StreamEvent.DONE, events.done(STOPPED));
        });
        return answer.whenEnded();
    }

    /** Saves what runs here, and renews the claims. */
    @Produces
    @Singleton
    BackgroundTask answerHeartbeat() {
        return BackgroundTask.of(
                "answer-heartbeat",
                leases.beat(),
                () -> Multi.createFrom()
                        .iterable(running.all())
                        .onItem()
                        .transformToUniAndConcatenate(this::save)
                        .onItem()
                        .ignoreAsUni());
    }

    /** Ends the answers of processes that died, with what they had saved. */
    @Produces
    @Singleton
    BackgroundTask abandonedAnswers() {
        return messages.abandoned(this::interrupt);
    }

    private Uni<Boolean> save(RunningAnswer answer) {
        AnswerLog.Said said = answer.log().said();
        return messages.save(answer.message(), said.text(), said.events());
    }

    private Uni<Void> interrupt(Message message) {
        if (running.find(message.id()).isPresent()) {
            // after an outage of the database, claims of what runs here have expired too
            return Uni.createFrom().voidItem();
        }
        AnswerLog.Said said = saved(message).and(StreamEvent.ERROR, events.interruption());
        return messages.finish(message, State.INTERRUPTED, said.text(), said.events())
                .replaceWithVoid();
    }

    /** An answer that its process had no time to save began all the same. */
    private AnswerLog.Said saved(Message message) {
        AnswerLog.Said said = new AnswerLog.Said(message.text(), message.events());
        return said.events().isEmpty() ? said.and(StreamEvent.MESSAGE, events.opening(message)) : said;
    }

    private void fail(RunningAnswer answer, Throwable failure) {
        if (AnswerProblems.isUnexpected(failure)) {
            // a message may quote what could not be handled; where it came from does not
            Object origin = failure.getStackTrace().length == 0 ? "?" : failure.getStackTrace()[0];
            LOG.errorf(
                    "Answer %s failed: %s at %s",
                    answer.message().id(), failure.getClass().getName(), origin);
        } else {
            LOG.infof("Answer %s failed: %s", answer.message().id(), failure.getMessage());
        }
        answer.breakOff();
        end(answer, State.FAILED, StreamEvent.ERROR, events.problem(failure));
    }

    private void end(RunningAnswer answer, State state, String type, JsonNode data) {
        if (!answer.end()) {
            return;
        }
        answer.cancelWork();
        calls.whenClosed(answer.calls())
                .chain(() -> store(answer, state, type, data))
                .subscribe()
                .with(stored -> conclude(answer, type, data), failure -> {
                    LOG.errorf(
                            "Answer %s could not be stored: %s",
                            answer.message().id(), failure);
                    // its end is not promised: a sweep will find it as it was last saved
                    conclude(answer, StreamEvent.ERROR, events.interruption());
                });
    }

    private Uni<Boolean> store(RunningAnswer answer, State state, String type, JsonNode data) {
        answer.log().append(StreamEvent.USAGE, events.usage(answer));
        AnswerLog.Said said = answer.log().said().and(type, data);
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
}
