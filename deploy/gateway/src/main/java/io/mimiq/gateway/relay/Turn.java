package io.mimiq.gateway.relay;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The time for which a request has a kept connection to a service. Vert.x closes the connection of a request that is reset,
 * even when the request was answered and the connection is another's by then: a client that leaves at the wrong moment would
 * take another's answer with it. Here a request is given up on its connection's event loop, and only during its turn.
 */
final class Turn {
    private static final AttributeKey<Turn> LATEST = AttributeKey.valueOf(Turn.class, "latest");
    /** Vert.x's name for its own place in a connection's pipeline. */
    private static final String LAST = "handler";

    private final HttpClientRequest request;
    private final Channel channel;
    private final boolean kept;
    // written on the connection's event loop
    private volatile boolean begun;
    private volatile boolean asked;
    private volatile boolean answered;

    private Turn(HttpClientRequest request) {
        this.request = request;
        this.channel = channelOf(request.connection());
        this.kept = channel.attr(LATEST).getAndSet(this) != null;
    }

    /** Prepares a new connection for turns. */
    static void prepare(HttpConnection connection) {
        Channel channel = channelOf(connection);
        // what a service said before it closed can be read even when nothing can be written any more
        channel.config().setAutoClose(false);
        channel.pipeline().addBefore(LAST, "turns", new Observer());
    }

    /** Call it before anything of the request is sent. */
    static Turn take(HttpClientRequest request) {
        return new Turn(request);
    }

    /** Whether the connection has served before, so that the service may have been closing it already. */
    boolean kept() {
        return kept;
    }

    /** Whether anything of the request was sent. */
    boolean begun() {
        return begun;
    }

    /** Whether the whole answer is here, though perhaps not passed on. */
    boolean answered() {
        return answered;
    }

    void giveUp() {
        channel.eventLoop().execute(() -> {
            if (!asked || !answered) {
                request.reset();
            }
        });
    }

    /** The request, to be given up by {@link #giveUp} alone. */
    HttpClientRequest withoutReset() {
        return (HttpClientRequest) Proxy.newProxyInstance(
                Turn.class.getClassLoader(), new Class<?>[] {HttpClientRequest.class}, this::callUnlessReset);
    }

    private @Nullable Object callUnlessReset(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("reset")) {
            return false;
        }
        try {
            return method.invoke(request, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static Channel channelOf(HttpConnection connection) {
        return ((ConnectionBase) connection).channel();
    }

    /** Sees a connection's messages as Vert.x is about to. */
    private static final class Observer extends ChannelDuplexHandler {
        private static final Set<HttpResponseStatus> INTERIM =
                Set.of(HttpResponseStatus.CONTINUE, HttpResponseStatus.EARLY_HINTS);

        private boolean interim;

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            Turn turn = context.channel().attr(LATEST).get();
            if (turn != null) {
                turn.begun |= message instanceof HttpRequest;
                turn.asked |= message instanceof LastHttpContent;
            }
            context.write(message, promise);
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpResponse response) {
                interim = INTERIM.contains(response.status());
            }
            Turn turn = context.channel().attr(LATEST).get();
            if (turn != null) {
                turn.answered |= message instanceof LastHttpContent && !interim;
            }
            context.fireChannelRead(message);
        }
    }
}
