package io.mimiq.bench.http;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpResponseDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A closed loop of requests on one thread: each connection asks again when it has the whole answer. It is cheap, since it
 * shares the processors with what it measures, and exact: an answer that is not the expected one, byte by byte, fails the run.
 */
public final class Load implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 300;

    private final EventLoopGroup loop = new NioEventLoopGroup(1);

    /** Asks so often over so many kept connections, which are open before the clock starts. */
    public Outcome run(Target target, int connections, int requests) throws InterruptedException {
        Tally tally = new Tally(requests);
        List<Channel> channels = new ArrayList<>();
        try {
            for (int i = 0; i < Math.min(connections, requests); i++) {
                channels.add(connect(target, tally));
            }
            long started = System.nanoTime();
            channels.forEach(channel -> channel.pipeline().get(Asker.class).begin(channel));
            tally.done().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return new Outcome(tally.nanos(), System.nanoTime() - started);
        } catch (ExecutionException e) {
            throw new IllegalStateException("load on " + target.server() + " failed", e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("load on " + target.server() + " did not end", e);
        } finally {
            for (Channel channel : channels) {
                channel.close().sync();
            }
        }
    }

    private Channel connect(Target target, Tally tally) throws InterruptedException {
        return new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new HttpResponseDecoder(), new Asker(target, tally));
                    }
                })
                .connect(target.server().getHost(), target.server().getPort())
                .sync()
                .channel();
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
