package io.mimiq.bench.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;

/** One connection of a {@link Load}. */
final class Asker extends ChannelInboundHandlerAdapter {
    private static final int OK = 200;

    private final Target target;
    private final ByteBuf request;
    private final Tally tally;
    private int received;
    private long askedNanos;

    Asker(Target target, Tally tally) {
        this.target = target;
        this.request = Unpooled.unreleasableBuffer(target.request());
        this.tally = tally;
    }

    void begin(Channel channel) {
        channel.eventLoop().execute(() -> ask(channel));
    }

    private void ask(Channel channel) {
        if (tally.another()) {
            received = 0;
            askedNanos = System.nanoTime();
            channel.writeAndFlush(request.duplicate(), channel.voidPromise());
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (message instanceof HttpResponse response && response.status().code() != OK) {
                throw new IllegalStateException("answered with " + response.status());
            }
            if (message instanceof HttpContent content) {
                compare(content.content());
            }
            if (message instanceof LastHttpContent) {
                finish(context.channel());
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void compare(ByteBuf piece) {
        int length = piece.readableBytes();
        boolean fits = received + length <= target.expected().readableBytes();
        if (!fits || !ByteBufUtil.equals(target.expected(), received, piece, piece.readerIndex(), length)) {
            throw new IllegalStateException(
                    "another body at byte " + received + ": " + piece.toString(StandardCharsets.UTF_8));
        }
        received += length;
    }

    private void finish(Channel channel) {
        if (received != target.expected().readableBytes()) {
            throw new IllegalStateException("the body ends after " + received + " bytes");
        }
        tally.answered(System.nanoTime() - askedNanos);
        ask(channel);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
        tally.failed(failure);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        tally.failed(new IllegalStateException("the server closed a connection"));
    }
}
