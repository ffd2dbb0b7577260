package io.mimiq.gateway.edge;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import java.util.Map;
import java.util.UUID;

/** Gives an answer that never saw the edge, a bare status to an unreadable request, its problem document. */
@Sharable
final class BareAnswers extends ChannelOutboundHandlerAdapter {
    private static final Map<Integer, GatewayError> MEANINGS = Map.of(
            GatewayError.BAD_REQUEST.status(), GatewayError.BAD_REQUEST,
            GatewayError.URI_TOO_LONG.status(), GatewayError.URI_TOO_LONG,
            GatewayError.HEADERS_TOO_LARGE.status(), GatewayError.HEADERS_TOO_LARGE,
            HttpResponseStatus.NOT_IMPLEMENTED.code(), GatewayError.HTTP_VERSION);

    private final SecurityHeaders security;

    BareAnswers(SecurityHeaders security) {
        this.security = security;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the promise says the same
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse answer && answer.protocolVersion().majorVersion() != 1) {
            // the server repeats whatever version a request claims
            answer.setProtocolVersion(HttpVersion.HTTP_1_1);
        }
        GatewayError error = message instanceof FullHttpResponse answer && isBare(answer)
                ? MEANINGS.get(answer.status().code())
                : null;
        if (error == null) {
            context.write(message, promise);
            return;
        }
        ReferenceCountUtil.release(message);
        if (LastWord.wasSaid(context.channel())) {
            promise.setSuccess();
        } else {
            context.write(problem(error), promise);
        }
    }

    private static boolean isBare(FullHttpResponse answer) {
        return !answer.content().isReadable() && !answer.headers().contains(Edge.REQUEST_ID);
    }

    private FullHttpResponse problem(GatewayError error) {
        String requestId = UUID.randomUUID().toString();
        ByteBuf body = Unpooled.wrappedBuffer(Problem.document(error, "The request could not be read.", requestId)
                .toBuffer()
                .getBytes());
        HeadersMultiMap headers = HeadersMultiMap.httpHeaders();
        security.addTo(headers);
        headers.set(Edge.REQUEST_ID, requestId);
        headers.set(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.readableBytes()));
        headers.set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        return new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(error.status()),
                body,
                headers,
                EmptyHttpHeaders.INSTANCE);
    }
}
