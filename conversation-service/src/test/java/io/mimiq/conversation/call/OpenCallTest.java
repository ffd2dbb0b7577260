package io.mimiq.conversation.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.price.Price;
import io.mimiq.platform.contracts.TokenUsage;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever ends a call closes it, once, after its work has ended and before its caller hears of it. */
class OpenCallTest {
    private final List<String> happened = new ArrayList<>();
    private final CompletableFuture<@Nullable Void> recording = new CompletableFuture<>();
    private final CompletableFuture<@Nullable Void> closing = new CompletableFuture<>();
    private @Nullable UniEmitter<? super String> work;
    private @Nullable OpenCall<String> made;

    @Test
    void closesWhatHasCompletedBeforeItsCallerHears() {
        UniAssertSubscriber<String> caller = make();
        recording.complete(null);

        work().complete("answer");

        assertThat(happened).containsExactly("begun", "close COMPLETED");
        caller.assertNotTerminated();
        closing.complete(null);
        caller.assertCompleted().assertItem("answer");
    }

    @Test
    void closesWhatHasFailed() {
        UniAssertSubscriber<String> caller = make();
        recording.complete(null);
        closing.complete(null);

        work().fail(new IllegalStateException("broken off"));

        assertThat(happened).containsExactly("begun", "close FAILED");
        caller.assertFailedWith(IllegalStateException.class, "broken off");
    }

    @Test
    void stopsTheWorkOfWhatIsCancelledBeforeItIsClosed() {
        UniAssertSubscriber<String> caller = make();
        recording.complete(null);

        caller.cancel();

        assertThat(happened).containsExactly("begun", "cancelled", "close STOPPED");
    }

    @Test
    void waitsForTheRecordOfWhatIsCancelledAtOnceAndDoesNotBegin() {
        UniAssertSubscriber<String> caller = make();

        caller.cancel();
        assertThat(happened).isEmpty();
        recording.complete(null);

        assertThat(happened).containsExactly("close STOPPED");
    }

    @Test
    void closesWhatCouldNotBeRecorded() {
        UniAssertSubscriber<String> caller = make();
        closing.complete(null);

        recording.completeExceptionally(new IllegalStateException("no database"));

        assertThat(happened).containsExactly("close FAILED");
        caller.assertFailedWith(IllegalStateException.class, "no database");
    }

    @Test
    void interruptsWhatIsErasedAndTellsItsCallerThatTheTopicIsGone() {
        UniAssertSubscriber<String> caller = make();
        recording.complete(null);

        UniAssertSubscriber<Void> interrupted =
                made().interrupt().subscribe().withSubscriber(UniAssertSubscriber.create());

        assertThat(happened).containsExactly("begun", "cancelled", "close INTERRUPTED");
        interrupted.assertNotTerminated();
        closing.complete(null);
        interrupted.assertCompleted();
        assertThat(caller.getFailure())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.error()).isEqualTo(CommonError.NOT_FOUND));
    }

    @Test
    void closesOnceWhateverElseComes() {
        UniAssertSubscriber<String> caller = make();
        recording.complete(null);
        work().complete("answer");

        caller.cancel();
        made().interrupt().subscribe().with(done -> {});
        closing.complete(null);

        assertThat(happened).containsExactly("begun", "close COMPLETED");
    }

    private UniAssertSubscriber<String> make() {
        CallSpec spec = new CallSpec(
                "user",
                "topic",
                CallSpec.Purpose.QUESTION,
                List.of(),
                new Knowledge(1, "Topic", List.of(), List.of()),
                TokenUsage.NONE);
        AiCall call = new AiCall("call", spec, "local", "model", new Price("1", 0, 0, 0, 0), Instant.EPOCH);
        return Uni.createFrom()
                .<String>emitter(caller -> {
                    OpenCall<String> open = new OpenCall<>(call, caller, outcome -> {
                        happened.add("close " + outcome);
                        return Uni.createFrom().completionStage(closing);
                    });
                    made = open;
                    open.run(
                            Uni.createFrom().completionStage(recording),
                            Uni.createFrom()
                                    .<String>emitter(emitter -> {
                                        happened.add("begun");
                                        work = emitter;
                                    })
                                    .onCancellation()
                                    .invoke(() -> happened.add("cancelled")));
                })
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
    }

    private UniEmitter<? super String> work() {
        return Objects.requireNonNull(work);
    }

    private OpenCall<String> made() {
        return Objects.requireNonNull(made);
    }
}
