package io.mimiq.gateway.edge;

import io.mimiq.gateway.GatewayConfig;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Makes each connection stricter and cheaper than Vert.x has options for: {@link StrictDecoder} refuses what Vert.x puts up
 * with, what cannot be read at all is answered with a problem document (Vert.x answers with a bare
 * status, before any handler), and pieces of an answer that came together leave together (Vert.x makes a system call for
 * each). It reaches the pipelines through the listening channel, since Quarkus owns the server and Vert.x fixes its handler
 * for invalid requests when it starts. Were its internals to change, the bare answers would be back, and a test would say so.
 */
@Singleton
class ConnectionGuard {
    private static final String DECODER = "httpDecoder";
    private static final String ENCODER = "httpEncoder";
    /** So many pieces are sent before the rest waits for its turn. */
    private static final int MOST_AT_ONCE = 64;

    private final Vertx vertx;
    private final BareAnswers bareAnswers;
    private final Duration headTime;

    ConnectionGuard(Vertx vertx, SecurityHeaders security, GatewayConfig config) {
        this.vertx = vertx;
        this.headTime = config.requests().headTime();
        this.bareAnswers = new BareAnswers(security);
    }

    void http(@ObservesAsync HttpServerStart started) {
        guard(started.options());
    }

    void https(@ObservesAsync HttpsServerStart started) {
        guard(started.options());
    }

    private void guard(HttpServerOptions options) {
        for (EventExecutor loop : ((VertxInternal) vertx).getAcceptorEventLoopGroup()) {
            loop.execute(() -> ((SingleThreadEventLoop) loop)
                    .registeredChannelsIterator()
                    .forEachRemaining(channel -> {
                        if (channel instanceof ServerChannel
                                && channel.pipeline().get(Accepted.class) == null) {
                            channel.pipeline().addFirst(new Accepted(options));
                        }
                    }));
        }
    }

    /** On the listening channel: what it reads are new connections. */
    @Sharable
    private final class Accepted extends ChannelInboundHandlerAdapter {
        private final HttpServerOptions options;

        Accepted(HttpServerOptions options) {
            this.options = options;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object connection) {
            ((Channel) connection).pipeline().addLast(new FirstBytes(options));
            context.fireChannelRead(connection);
        }
    }

    /** On a connection, until its first bytes: by then Vert.x has set up the pipeline. */
    private final class FirstBytes extends ChannelInboundHandlerAdapter {
        private final HttpServerOptions options;

        FirstBytes(HttpServerOptions options) {
            this.options = options;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            ChannelPipeline pipeline = context.pipeline();
            if (pipeline.get(DECODER) == null && pipeline.get(SslHandler.class) == null) {
                // the management port, which waits for these bytes to tell HTTP/2 from HTTP/1.1, has no guard
                pipeline.remove(this);
            }
            // with TLS they come after the handshake
            if (pipeline.get(DECODER) != null && pipeline.get(ENCODER) != null) {
                pipeline.replace(DECODER, DECODER, new StrictDecoder(options, headTime));
                pipeline.addAfter(ENCODER, "bareAnswers", bareAnswers);
                pipeline.addBefore(DECODER, "flushes", new FlushConsolidationHandler(MOST_AT_ONCE, true));
                pipeline.remove(this);
            }
            context.fireChannelRead(bytes);
        }
    }
}
