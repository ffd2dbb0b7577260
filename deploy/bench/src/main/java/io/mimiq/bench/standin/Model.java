package io.mimiq.bench.standin;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;

/** Stands in for Anthropic's {@code POST /v1/messages} of a model that never has to think: answers at once, as a stream in the API's format. */
public final class Model implements AutoCloseable {
    public static final String PATH = "/v1/messages";
    public static final List<String> WORDS = List.of("The ", "owner ", "is ", "Dana ", "Whitfield.");

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server = vertx.createHttpServer().requestHandler(Model::answer);

    private Model() {}

    public static Model start() {
        Model model = new Model();
        model.server
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return model;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    private static void answer(HttpServerRequest request) {
        // the service asks for its model before it is asked anything
        if (request.method().equals(HttpMethod.GET)) {
            request.response().end(new JsonObject().put("type", "model").encode());
            return;
        }
        request.body().onSuccess(question -> speak(request.response()));
    }

    private static void speak(HttpServerResponse response) {
        response.setChunked(true).putHeader("Content-Type", "text/event-stream");
        send(response, "message_start", new JsonObject().put("message", message()));
        send(response, "content_block_start", block("content_block", text("text", "")));
        for (String word : WORDS) {
            send(response, "content_block_delta", block("delta", text("text_delta", word)));
        }
        send(response, "content_block_stop", new JsonObject().put("index", 0));
        send(
                response,
                "message_delta",
                new JsonObject()
                        .put("delta", new JsonObject().put("stop_reason", "end_turn"))
                        .put("usage", new JsonObject().put("output_tokens", 40)));
        send(response, "message_stop", new JsonObject());
        response.end();
    }

    private static JsonObject message() {
        return new JsonObject()
                .put("id", "msg_1")
                .put("role", "assistant")
                .put("content", List.of())
                .put(
                        "usage",
                        new JsonObject()
                                .put("input_tokens", 100)
                                .put("output_tokens", 1)
                                .put("cache_read_input_tokens", 0)
                                .put("cache_creation_input_tokens", 0));
    }

    private static JsonObject block(String member, JsonObject content) {
        return new JsonObject().put("index", 0).put(member, content);
    }

    private static JsonObject text(String type, String text) {
        return new JsonObject().put("type", type).put("text", text);
    }

    private static void send(HttpServerResponse response, String type, JsonObject event) {
        response.write("event: " + type + "\ndata: " + event.put("type", type).encode() + "\n\n");
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
