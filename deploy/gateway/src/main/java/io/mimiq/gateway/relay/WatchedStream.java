package io.mimiq.gateway.relay;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A stream that reports each piece passing. */
final class WatchedStream implements ReadStream<Buffer> {
    private final ReadStream<Buffer> stream;
    private final Runnable progress;

    WatchedStream(ReadStream<Buffer> stream, Runnable progress) {
        this.stream = stream;
        this.progress = progress;
    }

    @Override
    public WatchedStream handler(@Nullable Handler<Buffer> handler) {
        stream.handler(
                handler == null
                        ? null
                        : piece -> {
                            progress.run();
                            handler.handle(piece);
                        });
        return this;
    }

    @Override
    public WatchedStream exceptionHandler(@Nullable Handler<Throwable> handler) {
        stream.exceptionHandler(handler);
        return this;
    }

    @Override
    public WatchedStream endHandler(@Nullable Handler<Void> handler) {
        stream.endHandler(handler);
        return this;
    }

    @Override
    public WatchedStream pause() {
        stream.pause();
        return this;
    }

    @Override
    public WatchedStream resume() {
        stream.resume();
        return this;
    }

    @Override
    public WatchedStream fetch(long amount) {
        stream.fetch(amount);
        return this;
    }
}
