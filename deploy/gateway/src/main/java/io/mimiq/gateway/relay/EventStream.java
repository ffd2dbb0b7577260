package io.mimiq.gateway.relay;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Server-sent events: quiet for as long as the assistant thinks, so no idle timer may cut the client's connection. */
final class EventStream {
    private static final String MEDIA_TYPE = "text/event-stream";
    /** Vert.x's names in a connection's pipeline. */
    private static final String IDLE = "idle";

    private static final String LAST = "handler";

    private EventStream() {}

    static boolean is(MultiMap headers) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MEDIA_TYPE);
    }

    /** Takes the idle timer out of the connection (TCP keep-alive notices a client that vanished); the result puts it back. */
    static Runnable suspendIdleTimeout(HttpConnection connection) {
        ChannelPipeline pipeline = ((ConnectionBase) connection).channel().pipeline();
        ChannelHandler idle = pipeline.get(IDLE);
        if (!(idle instanceof IdleStateHandler timer)) {
            return () -> {};
        }
        pipeline.remove(idle);
        return () -> {
            if (pipeline.channel().isActive() && pipeline.get(IDLE) == null) {
                pipeline.addBefore(
                        LAST, IDLE, new IdleStateHandler(0, 0, timer.getAllIdleTimeInMillis(), TimeUnit.MILLISECONDS));
            }
        };
    }
}
