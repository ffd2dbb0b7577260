package io.mimiq.gateway.relay;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer's body on its way: reports each piece, and takes its failure out of the hands of the proxy's pipe, which would
 * close the client's connection without telling anyone (Vert.x, Quarkus and our log would wait for its end).
 */
final class WatchedStream implements ReadStream<Buffer> {
    private final ReadStream<Buffer> stream;
    private final Runnable progress;
    private final Handler<Throwable> brokenOff;

    WatchedStream(ReadStream<Buffer> stream, Runnable progress, Handler<Throwable> brokenOff) {
        this.stream = stream;
        this.progress = progress;
        this.brokenOff = brokenOff;
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
        stream.exceptionHandler(handler == null ? null : brokenOff);
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
