package io.mimiq.conversation.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.conversation.call.AiCall;
import io.mimiq.conversation.message.Message;
import io.mimiq.conversation.message.StreamEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** An answer while it runs in this process. It outlives the request that asked for it. */
final class RunningAnswer {

    private final Message message;
    private final Executor executor;
    private final Runnable onDelta;
    private final AnswerLog log = new AnswerLog();
    private final List<AiCall> calls = new ArrayList<>();
    private final AtomicBoolean ending = new AtomicBoolean();
    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
    private boolean committing;
    private @Nullable Runnable whenFree;
    private @Nullable Runnable whenBrokenOff;
    private volatile @Nullable Cancellable work;

    RunningAnswer(Message message, Executor executor, Runnable onDelta) {
        this.message = message;
        this.executor = executor;
        this.onDelta = onDelta;
    }

    Message message() {
        return message;
    }

    Executor executor() {
        return executor;
    }

    AnswerLog log() {
        return log;
    }

    void append(String type, JsonNode data) {
        if (!ending.get()) {
            log.append(type, data);
            if (type.equals(StreamEvent.DELTA)) {
                onDelta.run();
            }
        }
    }

    synchronized void calling(AiCall call) {
        calls.add(call);
    }

    synchronized List<AiCall> calls() {
        return List.copyOf(calls);
    }

    /** From here on a change is being made, and stopping waits for it. */
    synchronized void commit() {
        committing = true;
    }

    void uncommit() {
        Runnable waiting;
        synchronized (this) {
            committing = false;
            waiting = whenFree;
        }
        if (waiting != null) {
            waiting.run();
        }
    }

    /** Runs this now, or once the change that is being made is there. */
    void whenFree(Runnable stop) {
        synchronized (this) {
            if (committing) {
                whenFree = stop;
                return;
            }
        }
        stop.run();
    }

    /** What there is to say if it ends before its time. */
    synchronized void whenBrokenOff(Runnable say) {
        whenBrokenOff = say;
    }

    void breakOff() {
        Runnable say;
        synchronized (this) {
            say = whenBrokenOff;
        }
        if (say != null) {
            say.run();
        }
    }

    void working(Cancellable work) {
        this.work = work;
        if (ending.get()) {
            work.cancel();
        }
    }

    /** Returns true to one caller only: the one that ends it. */
    boolean end() {
        return ending.compareAndSet(false, true);
    }

    void cancelWork() {
        Cancellable running = work;
        if (running != null) {
            running.cancel();
        }
    }

    void hasEnded() {
        ended.complete(null);
    }

    Uni<Void> whenEnded() {
        return Uni.createFrom().completionStage(ended.minimalCompletionStage());
    }
}
