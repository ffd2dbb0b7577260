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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A working HTTP server in a service's place: answers with what it received until told otherwise. */
public final class FakeService {
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
        HttpServer server = await(
                vertx.createHttpServer(options).requestHandler(this::handle).listen());
        stop = server::close;
    }

    /** In place of HTTP: always the same bytes. */
    public void startSaying(String text) {
        NetServer server = await(vertx.createNetServer()
                .connectHandler(socket -> socket.handler(asked -> socket.end(Buffer.buffer(text))))
                .listen(port, "127.0.0.1"));
        stop = server::close;
    }

    public void stop() {
        await(stop.get());
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
                        .end(new JsonObject()
                                .put("service", name)
                                .put("method", request.method().name())
                                .put("uri", request.uri())
                                .put("bodyLength", body.length())
                                .put("body", body.length() < 1000 ? body.toString() : "")
                                .toBuffer()));
    }
}
