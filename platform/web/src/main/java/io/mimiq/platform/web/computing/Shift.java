package io.mimiq.platform.web.computing;

import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.Callable;

/** So many do one kind of work at once, off the event loop, for people who take turns. */
public final class Shift {
    private final Vertx vertx;
    private final Turns turns;
    private final Duration limit;
    private final String tooMuch;

    Shift(Vertx vertx, Turns turns, Duration limit, String tooMuch) {
        this.vertx = vertx;
        this.turns = turns;
        this.limit = limit;
        this.tooMuch = tooMuch;
    }

    /**
     * One place is left for others, if there are several.
     *
     * @param waitingEach what of one person may wait
     * @param limit for waiting and work together
     * @param tooMuch what whoever waited in vain is told
     */
    public static Shift of(Vertx vertx, int places, int waitingEach, Duration limit, String tooMuch) {
        return new Shift(vertx, new Turns(places, Math.max(1, places - 1), waitingEach), limit, tooMuch);
    }

    /** Fails with 503 if it takes too long, or if too much of the same person's waits. */
    public <T> Uni<T> compute(Callable<T> work) {
        return Uni.createFrom().emitter(emitter -> begin(work, emitter));
    }

    private <T> void begin(Callable<T> work, UniEmitter<? super T> emitter) {
        Context context = vertx.getOrCreateContext();
        String person = Person.in(context);
        Runnable start = () -> context.<T>executeBlocking(work::call, false).onComplete(done -> {
            turns.end(person);
            if (done.succeeded()) {
                emitter.complete(done.result());
            } else {
                emitter.fail(done.cause());
            }
        });
        long alarm = vertx.setTimer(limit.toMillis(), late -> emitter.fail(tooMuch()));
        emitter.onTermination(() -> {
            vertx.cancelTimer(alarm);
            turns.leave(person, start);
        });
        if (!turns.take(person, start)) {
            emitter.fail(tooMuch());
        }
    }

    private ProblemException tooMuch() {
        return new ProblemException(CommonError.UNAVAILABLE, tooMuch).header("Retry-After", "30");
    }
}
