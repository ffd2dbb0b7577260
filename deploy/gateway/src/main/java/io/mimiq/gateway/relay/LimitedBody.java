package io.mimiq.gateway.relay;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A request body that passes through piece by piece and fails when it grows beyond what is taken. */
final class LimitedBody implements ReadStream<Buffer> {
    private final HttpServerRequest request;
    private final long limit;
    private final Runnable progress;
    private final Runnable broken;
    private long received;
    private boolean complete;
    private @Nullable Handler<Throwable> failed;

    /** Tells of each piece, and when the rest will not come: the client has gone, or sends more than is taken. */
    LimitedBody(HttpServerRequest request, long limit, Runnable progress, Runnable broken) {
        this.request = request;
        this.limit = limit;
        this.progress = progress;
        this.broken = broken;
    }

    boolean begun() {
        return received > 0;
    }

    boolean exceeded() {
        return received > limit;
    }

    boolean complete() {
        return complete;
    }

    @Override
    public LimitedBody handler(@Nullable Handler<Buffer> handler) {
        request.handler(handler == null ? null : piece -> pass(piece, handler));
        return this;
    }

    private void pass(Buffer piece, Handler<Buffer> handler) {
        boolean already = exceeded();
        received += piece.length();
        progress.run();
        if (!exceeded()) {
            handler.handle(piece);
        } else if (!already && failed != null) {
            failed.handle(new BodyTooLargeException());
            broken.run();
        }
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
        request.endHandler(
                handler == null
                        ? null
                        : end -> {
                            complete = true;
                            handler.handle(null);
                        });
        return this;
    }

    @Override
    public LimitedBody pause() {
        request.pause();
        return this;
    }

    @Override
    public LimitedBody resume() {
        request.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        request.fetch(amount);
        return this;
    }

    static final class BodyTooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BodyTooLargeException() {
            super("the body is larger than the route takes", null, false, false);
        }
    }
}
