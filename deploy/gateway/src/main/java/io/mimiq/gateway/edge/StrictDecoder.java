package io.mimiq.gateway.edge;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what can be read in two ways: a length together with chunks, a folded header field, control characters before a
 * request. Closes a connection whose request does not get to its end of header fields.
 */
final class StrictDecoder extends VertxHttpRequestDecoder {
    private final Duration headTime;
    private boolean inBody;
    private boolean begun;
    private boolean lineStart;
    private boolean refused;
    private @Nullable Future<?> deadline;

    StrictDecoder(HttpServerOptions options, Duration headTime) {
        super(options);
        this.headTime = headTime;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) throws Exception {
        if (refused) {
            in.skipBytes(in.readableBytes());
            return;
        }
        boolean inHead = !inBody;
        if (inHead && deadline == null && in.isReadable()) {
            deadline = context.executor().schedule(() -> context.close(), headTime.toMillis(), TimeUnit.MILLISECONDS);
        }
        int from = in.readerIndex();
        int known = out.size();
        super.decode(context, in, out);
        if (inHead && !isSound(in, from, in.readerIndex())) {
            refused = true;
            if (out.subList(known, out.size()).stream().noneMatch(HttpMessage.class::isInstance)) {
                out.add(createInvalidMessage());
            }
        }
        out.subList(known, out.size()).forEach(this::note);
    }

    private void note(Object message) {
        if (message instanceof HttpMessage head) {
            endHead();
            inBody = true;
            separate(head.headers());
            if (refused) {
                head.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("unsound header fields")));
            }
        }
        if (message instanceof LastHttpContent) {
            inBody = false;
        }
    }

    /** One connection option a line: Vert.x looks for a line that is {@code close} and nothing else. */
    private static void separate(HttpHeaders headers) {
        List<String> lines = headers.getAll(HttpHeaderNames.CONNECTION);
        if (lines.stream().anyMatch(line -> line.indexOf(',') >= 0)) {
            headers.set(
                    HttpHeaderNames.CONNECTION,
                    lines.stream()
                            .flatMap(line -> Arrays.stream(line.split(",")))
                            .map(String::strip)
                            .filter(option -> !option.isEmpty())
                            .toList());
        }
    }

    private void endHead() {
        begun = false;
        lineStart = false;
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    /** Empty lines may come first (RFC 9112, section 2.2), but no line may begin with white space. */
    private boolean isSound(ByteBuf in, int from, int to) {
        for (int i = from; i < to; i++) {
            byte character = in.getByte(i);
            boolean isBreak = character == '\r' || character == '\n';
            if (!begun && !isBreak) {
                begun = true;
                lineStart = true;
            }
            if (lineStart && !isBreak && character >= 0 && character <= ' ') {
                return false;
            }
            lineStart = begun && character == '\n';
        }
        return true;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        endHead();
        super.channelInactive(context);
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("both Transfer-Encoding and Content-Length");
    }
}
