package io.mimiq.gateway.fake;

import io.mimiq.platform.testing.FreePorts;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetServer;
import java.net.BindException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A working HTTP server in a service's place: answers with what it received until told otherwise. */
public final class FakeService {
    private static final long REBIND_MILLIS = 20;

    private final Vertx vertx;
    private final String name;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Handler<HttpServerRequest> behaviour;
    private Supplier<Future<Void>> stop = Future::succeededFuture;
    private final int port = FreePorts.one();

    public record Received(String method, String uri, List<String> headers) {
        public List<String> valuesOf(String header) {
            String prefix = header.toLowerCase() + ": ";
            return headers.stream()
                    .filter(line -> line.startsWith(prefix))
                    .map(line -> line.substring(prefix.length()))
                    .toList();
        }
    }

    FakeService(Vertx vertx, String name) {
        this.vertx = vertx;
        this.name = name;
        this.behaviour = this::echo;
        start();
    }

    public void start() {
        HttpServerOptions options =
                new HttpServerOptions().setHost("127.0.0.1").setPort(port).setMaxInitialLineLength(32 * 1024);
        HttpServer server = await(listening(() ->
                vertx.createHttpServer(options).requestHandler(this::handle).listen()));
        stop = server::close;
    }

    /** In place of HTTP: always the same bytes. */
    public void startSaying(String text) {
        NetServer server = await(listening(() -> vertx.createNetServer()
                .connectHandler(socket -> socket.handler(asked -> socket.end(Buffer.buffer(text))))
                .listen(port, "127.0.0.1")));
        stop = server::close;
    }

    public void stop() {
        await(stop.get());
    }

    /** A stopped server's port is free a little after it says so: when its event loop next looks at its sockets. */
    private <T> Future<T> listening(Supplier<Future<T>> server) {
        return server.get()
                .recover(failure -> failure instanceof BindException
                        ? vertx.timer(REBIND_MILLIS, TimeUnit.MILLISECONDS).compose(later -> listening(server))
                        : Future.failedFuture(failure));
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    public void reset() {
        received.clear();
        behaviour = this::echo;
    }

    public void answerBy(Handler<HttpServerRequest> handler) {
        behaviour = handler;
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public Vertx vertx() {
        return vertx;
    }

    private void handle(HttpServerRequest request) {
        List<String> headers = request.headers().entries().stream()
                .map(header -> header.getKey().toLowerCase() + ": " + header.getValue())
                .toList();
        received.add(new Received(request.method().name(), request.uri(), headers));
        behaviour.handle(request);
    }

    private void echo(HttpServerRequest request) {
        request.body()
                .onSuccess(body -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Allow", "PURGE")
                        .end(new JsonObject()
                                .put("service", name)
                                .put("method", request.method().name())
                                .put("uri", request.uri())
                                .put("bodyLength", body.length())
                                .put("body", body.length() < 1000 ? body.toString() : "")
                                .toBuffer()));
    }
}
