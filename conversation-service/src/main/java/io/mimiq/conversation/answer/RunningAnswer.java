package io.mimiq.conversation.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.conversation.call.AiCall;
import io.mimiq.conversation.change.Progress;
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
final class RunningAnswer implements Progress {

    private final Message message;
    private final Executor executor;
    private final Runnable onDelta;
    private final AnswerLog log = new AnswerLog();
    private final List<AiCall> calls = new ArrayList<>();
    private final AtomicBoolean ending = new AtomicBoolean();
    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
    private volatile boolean committing;
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

    @Override
    public synchronized void calling(AiCall call) {
        calls.add(call);
    }

    synchronized List<AiCall> calls() {
        return List.copyOf(calls);
    }

    /** From here on a change is being made, and stopping waits for it. */
    @Override
    public void commit() {
        committing = true;
    }

    @Override
    public void uncommit() {
        committing = false;
    }

    boolean isCommitting() {
        return committing;
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
