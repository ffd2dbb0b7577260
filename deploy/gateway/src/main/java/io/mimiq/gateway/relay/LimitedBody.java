package io.mimiq.gateway.relay;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * A request body that passes through piece by piece and fails when it grows beyond what is taken, or comes too slowly. Its
 * beginning is gathered first: a client that is slow to send it keeps no service waiting.
 */
final class LimitedBody implements ReadStream<Buffer> {
    /** Most bodies are here as a whole by then. */
    private static final int BEGINNING = 16 * 1024;

    private final HttpServerRequest request;
    private final long limit;
    private final Pace pace;
    private final Runnable progress;
    private final Runnable broken;
    private @Nullable Buffer gathered = Buffer.buffer();
    private long received;
    private boolean slow;
    private boolean complete;
    private boolean ended;
    private boolean flowing;
    private @Nullable Runnable next;
    private @Nullable Handler<Buffer> sink;
    private @Nullable Handler<Void> end;
    private @Nullable Handler<Throwable> failed;

    /** Tells of each piece, and when the rest will not come: the client has gone, or sends more than is taken. */
    LimitedBody(HttpServerRequest request, long limit, Pace pace, Runnable progress, Runnable broken) {
        this.request = request;
        this.limit = limit;
        this.pace = pace;
        this.progress = progress;
        this.broken = broken;
    }

    /** Runs the next step once it has the beginning. */
    void gather(Runnable then) {
        next = then;
        request.handler(piece -> {
            pass(piece);
            if (received >= BEGINNING) {
                ready();
            }
        });
        request.endHandler(last -> {
            complete = true;
            ready();
            finish();
        });
        request.resume();
    }

    private void ready() {
        Runnable step = next;
        next = null;
        if (step != null && !exceeded() && !slow) {
            pause();
            step.run();
        }
    }

    /** Whether some of it was handed on. */
    boolean begun() {
        return gathered == null;
    }

    boolean slow() {
        return slow;
    }

    boolean exceeded() {
        return received > limit;
    }

    boolean complete() {
        return complete;
    }

    @Override
    public LimitedBody handler(@Nullable Handler<Buffer> handler) {
        sink = handler;
        return this;
    }

    private void pass(Buffer piece) {
        if (exceeded() || slow) {
            return;
        }
        received += piece.length();
        slow = pace.isTooSlow(received);
        progress.run();
        if (exceeded() || slow) {
            refuse();
        } else if (gathered != null) {
            gathered.appendBuffer(piece);
        } else if (sink != null) {
            sink.handle(piece);
        }
    }

    private void refuse() {
        if (failed != null) {
            failed.handle(new RefusedBodyException());
        }
        broken.run();
    }

    @Override
    public LimitedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        failed = handler;
        request.exceptionHandler(
                handler == null
                        ? null
                        : failure -> {
                            handler.handle(failure);
                            broken.run();
                        });
        return this;
    }

    @Override
    public LimitedBody endHandler(@Nullable Handler<Void> handler) {
        end = handler;
        return this;
    }

    /** What was gathered goes first. */
    private void flow() {
        Buffer first = gathered;
        if (first != null && sink != null) {
            gathered = null;
            sink.handle(first);
        }
        if (flowing && complete) {
            finish();
        } else if (flowing) {
            request.resume();
        }
    }

    private void finish() {
        if (end != null && gathered == null && !ended) {
            ended = true;
            end.handle(null);
        }
    }

    @Override
    public LimitedBody pause() {
        flowing = false;
        pace.rest();
        if (!complete) {
            request.pause();
        }
        return this;
    }

    @Override
    public LimitedBody resume() {
        flowing = true;
        pace.await();
        flow();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        return resume();
    }

    static final class RefusedBodyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedBodyException() {
            super("the body is larger than the route takes, or comes too slowly", null, false, false);
        }
    }
}
