package io.mimiq.bench.standin;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Does nothing but answer, so that a hop before it weighs most: {@code GET /api/usage} with small JSON, {@code GET
 * /api/topics/{id}/messages/{id}/stream} with the events of an answer, each written when the one before is on its way.
 */
public final class LightService implements AutoCloseable {
    public static final String SMALL = "/api/usage";
    public static final String STREAM = "/api/topics/t1/messages/m1/stream";
    public static final int DELTAS = 200;

    public static final String SMALL_BODY =
            "{\"inputTokens\":12034,\"outputTokens\":2048,\"costMicroUsd\":66822,\"calls\":17}";
    private static final List<Buffer> EVENTS =
            IntStream.range(0, DELTAS).mapToObj(LightService::event).toList();

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    private LightService() {
        this.server = vertx.createHttpServer().requestHandler(LightService::answer);
    }

    public static LightService start() {
        LightService service = new LightService();
        service.server
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return service;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    public static String streamBody() {
        return EVENTS.stream().map(Buffer::toString).collect(Collectors.joining());
    }

    private static void answer(HttpServerRequest request) {
        if (request.path().equals(STREAM)) {
            HttpServerResponse response =
                    request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
            write(response, 0);
        } else {
            request.response().putHeader("Content-Type", "application/json").end(SMALL_BODY);
        }
    }

    private static void write(HttpServerResponse response, int next) {
        if (next == DELTAS) {
            response.end();
        } else {
            response.write(EVENTS.get(next)).onSuccess(written -> write(response, next + 1));
        }
    }

    private static Buffer event(int number) {
        return Buffer.buffer("id: %d\nevent: delta\ndata: {\"text\":\"word%d \"}\n\n".formatted(number, number));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
