package io.mimiq.conversation.call;

import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A call while it is made. Whatever ends it first closes it, and nothing else: its work, its caller or an erasure. */
final class OpenCall<T> {
    private final AiCall call;
    private final UniEmitter<? super T> caller;
    private final Function<CallOutcome, Uni<Void>> close;
    private final AtomicBoolean ending = new AtomicBoolean();
    private final CompletableFuture<@Nullable Void> recorded = new CompletableFuture<>();
    private final CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();
    private volatile @Nullable Cancellable running;

    /** @param close never fails */
    OpenCall(AiCall call, UniEmitter<? super T> caller, Function<CallOutcome, Uni<Void>> close) {
        this.call = call;
        this.caller = caller;
        this.close = close;
    }

    AiCall call() {
        return call;
    }

    /**
     * Records the call, does the work, closes the call, and then tells the caller.
     *
     * @param recording is waited for even if the call ends at once: its record must not arrive after it was closed
     */
    void run(Uni<Void> recording, Uni<T> work) {
        caller.onTermination(() -> end(CallOutcome.STOPPED, () -> {}));
        recording
                .subscribe()
                .with(
                        done -> {
                            recorded.complete(null);
                            start(work);
                        },
                        failure -> {
                            recorded.complete(null);
                            end(CallOutcome.FAILED, () -> caller.fail(failure));
                        });
    }

    /** Ends the call because its topic is erased. */
    Uni<Void> interrupt() {
        end(CallOutcome.INTERRUPTED, () -> caller.fail(ProblemException.notFound("topic")));
        return whenClosed();
    }

    Uni<Void> whenClosed() {
        return Uni.createFrom().completionStage(closed.minimalCompletionStage());
    }

    private void start(Uni<T> work) {
        if (ending.get()) {
            return;
        }
        running = work.subscribe()
                .with(
                        item -> end(CallOutcome.COMPLETED, () -> caller.complete(item)),
                        failure -> end(CallOutcome.FAILED, () -> caller.fail(failure)));
        if (ending.get()) {
            cancelWork();
        }
    }

    /** Cancels the work before the call is closed, so that its figures are final. */
    private void end(CallOutcome outcome, Runnable tellCaller) {
        if (ending.compareAndSet(false, true)) {
            cancelWork();
            recorded.thenRun(() -> close.apply(outcome).subscribe().with(done -> {
                closed.complete(null);
                tellCaller.run();
            }));
        }
    }

    private void cancelWork() {
        Cancellable work = running;
        if (work != null) {
            work.cancel();
        }
    }
}
