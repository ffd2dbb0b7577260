package io.mimiq.conversation.answer;

import com.fasterxml.jackson.databind.node.NullNode;
import io.mimiq.conversation.message.StreamEvent;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/** One reader's place in an answer's log. All its steps run on its executor, which runs one after the other. */
final class LogReader implements Flow.Subscription, Runnable {

    static final StreamEvent KEEP_ALIVE = new StreamEvent(0, "", NullNode.getInstance());

    private final AnswerLog log;
    private final Flow.Subscriber<? super StreamEvent> subscriber;
    private final Executor executor;
    private final AtomicBoolean awake = new AtomicBoolean();
    private long seen;
    private long wanted;
    private boolean quiet;
    private Runnable stopKeepAlive = () -> {};
    private volatile boolean over;

    LogReader(AnswerLog log, long seen, Flow.Subscriber<? super StreamEvent> subscriber, Executor executor) {
        this.log = log;
        this.seen = seen;
        this.subscriber = subscriber;
        this.executor = executor;
    }

    /** There may be something new. */
    @Override
    public void run() {
        if (!over && awake.compareAndSet(false, true)) {
            executor.execute(this::read);
        }
    }

    @Override
    public void request(long n) {
        executor.execute(() -> {
            wanted = wanted + n < 0 ? Long.MAX_VALUE : wanted + n;
            read();
        });
    }

    @Override
    public void cancel() {
        over = true;
        log.forget(this);
        executor.execute(() -> stopKeepAlive.run());
    }

    void keepAlive(AnswerLog.KeepAlive timer) {
        executor.execute(() -> {
            if (!over) {
                stopKeepAlive = timer.start(this::breathe);
            }
        });
    }

    /** After a silence, sends a comment, so that nobody takes the connection for dead. */
    private void breathe() {
        if (quiet && wanted > 0 && !over) {
            wanted--;
            subscriber.onNext(KEEP_ALIVE);
        }
        quiet = true;
    }

    private void read() {
        awake.set(false);
        while (wanted > 0 && !over) {
            Optional<StreamEvent> next = log.next(seen);
            if (next.isEmpty()) {
                break;
            }
            wanted--;
            quiet = false;
            seen = next.get().id();
            subscriber.onNext(next.get());
        }
        if (!over && log.endsAt(seen)) {
            cancel();
            subscriber.onComplete();
        }
    }
}
