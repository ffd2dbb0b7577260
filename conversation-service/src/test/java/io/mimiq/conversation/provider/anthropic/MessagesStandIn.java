package io.mimiq.conversation.provider.anthropic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for {@code GET /v1/models/{id}}, which knows one model, and for {@code POST /v1/messages}: refuses what the API
 * refuses, and answers with streams in the API's format, in chunks that end anywhere. Without orders it answers questions with {@code answer} and tools with {@code change-set-one}.
 * An order may be an error, or a stream that holds after some events until it is released.
 */
public final class MessagesStandIn {

    private static final int CHUNK = 37;
    private static final Set<String> NOT_TAKEN = Set.of("temperature", "top_p", "top_k");
    private static final Set<String> THINKING = Set.of("adaptive", "between_tools");
    private static final Set<String> EFFORTS = Set.of("low", "medium", "high", "xhigh", "max");

    private final Vertx vertx = Vertx.vertx();
    private final Deque<JsonObject> orders = new ArrayDeque<>();
    private final List<JsonObject> requests = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private final AtomicInteger abandoned = new AtomicInteger();
    private @Nullable HttpServer server;

    public String start() {
        try {
            server = vertx.createHttpServer()
                    .requestHandler(router())
                    .listen(0, "localhost")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
            return "http://localhost:" + server.actualPort();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public void stop() {
        vertx.close();
    }

    /** The next answer is this recording. */
    public void next(String recording) {
        order(new JsonObject().put("recording", recording));
    }

    public void nextError(int status, String type, @Nullable String retryAfter) {
        order(new JsonObject().put("status", status).put("type", type).put("retryAfter", retryAfter));
    }

    /** An error whose type does not tell that a limit on spending is behind it. */
    public void nextError(int status, String type, String message, @Nullable String code) {
        order(new JsonObject()
                .put("status", status)
                .put("type", type)
                .put("message", message)
                .put("code", code));
    }

    /** The next answer says so many events and then nothing more. */
    public void nextHolds(String recording, int events) {
        order(new JsonObject().put("recording", recording).put("holdAfter", events));
    }

    public synchronized List<JsonObject> requests() {
        return List.copyOf(requests);
    }

    public int abandoned() {
        return abandoned.get();
    }

    private synchronized void order(JsonObject order) {
        orders.add(order);
    }

    private Router router() {
        Router router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false));
        router.post("/v1/messages").handler(this::answer);
        router.get("/v1/models/:id").handler(MessagesStandIn::model);
        router.post("/control/orders").handler(context -> {
            order(context.body().asJsonObject());
            context.json(new JsonObject());
        });
        router.post("/control/release").handler(context -> {
            release();
            context.json(new JsonObject());
        });
        router.get("/control/requests")
                .handler(context -> context.json(
                        new JsonObject().put("items", new JsonArray(requests())).put("abandoned", abandoned.get())));
        return router;
    }

    private synchronized void release() {
        held.forEach(Runnable::run);
        held.clear();
    }

    private static void model(RoutingContext context) {
        if (!isKey(context)) {
            error(context, refusal(401, "authentication_error"));
        } else if (!context.pathParam("id").equals("claude-sonnet-5-5")) {
            error(context, refusal(404, "not_found_error"));
        } else {
            JsonObject effort = new JsonObject().put("supported", true);
            EFFORTS.forEach(level -> effort.put(level, new JsonObject().put("supported", !level.equals("xhigh"))));
            context.json(new JsonObject()
                    .put("type", "model")
                    .put("id", context.pathParam("id"))
                    .put("max_tokens", 128_000)
                    .put("capabilities", new JsonObject().put("effort", effort)));
        }
    }

    private static boolean isKey(RoutingContext context) {
        return "test-key".equals(context.request().getHeader("x-api-key"));
    }

    private static JsonObject refusal(int status, String type) {
        return new JsonObject().put("status", status).put("type", type);
    }

    private synchronized void answer(RoutingContext context) {
        JsonObject body = context.body().asJsonObject();
        String complaint = complaint(context, body);
        if (complaint != null) {
            error(context, refusal(complaint.equals("authentication_error") ? 401 : 400, complaint));
            return;
        }
        requests.add(body);
        JsonObject order = orders.isEmpty() ? new JsonObject() : orders.poll();
        if (order.containsKey("status")) {
            error(context, order);
        } else {
            String usual = body.containsKey("tools") ? "change-set-one" : "answer";
            stream(context.response(), order.getString("recording", usual), order.getInteger("holdAfter", -1));
        }
    }

    /** What newer models refuse, they refuse here. */
    private static @Nullable String complaint(RoutingContext context, JsonObject body) {
        if (!isKey(context)) {
            return "authentication_error";
        }
        String choice = body.getJsonObject("tool_choice", new JsonObject()).getString("type", "auto");
        boolean sound = context.request().getHeader("anthropic-version") != null
                && body.getBoolean("stream", false)
                && body.getInteger("max_tokens", 0) > 0
                && body.getString("model") != null
                && NOT_TAKEN.stream().noneMatch(body::containsKey)
                && THINKING.contains(
                        body.getJsonObject("thinking", new JsonObject()).getString("type", "adaptive"))
                && EFFORTS.contains(
                        body.getJsonObject("output_config", new JsonObject()).getString("effort", "high"))
                && choice.equals("auto")
                && !prefilled(body.getJsonArray("messages"))
                && body.encode().split("\"cache_control\"", -1).length <= 5
                && !body.getJsonArray("messages").isEmpty();
        return sound ? null : "invalid_request_error";
    }

    private static boolean prefilled(JsonArray messages) {
        return !messages.isEmpty()
                && messages.getJsonObject(messages.size() - 1).getString("role").equals("assistant");
    }

    private static void error(RoutingContext context, JsonObject order) {
        HttpServerResponse response = context.response()
                .setStatusCode(order.getInteger("status"))
                .putHeader("request-id", "req_011CSHoEeqs5C35K2UUqR7Fy");
        if (order.getString("retryAfter") != null) {
            response.putHeader("retry-after", order.getString("retryAfter"));
        }
        JsonObject error = new JsonObject()
                .put("type", order.getString("type"))
                .put("message", order.getString("message", "") + "CANARY of the API's own words");
        if (order.getString("code") != null) {
            error.put("details", new JsonObject().put("error_code", order.getString("code")));
        }
        response.putHeader("content-type", "application/json")
                .end(new JsonObject().put("type", "error").put("error", error).encode());
    }

    private void stream(HttpServerResponse response, String recording, int holdAfter) {
        response.putHeader("content-type", "text/event-stream; charset=utf-8").setChunked(true);
        String text = recording(recording);
        int cut = holdAfter < 0 ? text.length() : afterEvents(text, holdAfter);
        write(response, text.substring(0, cut));
        if (holdAfter < 0) {
            response.end();
            return;
        }
        Context context = vertx.getOrCreateContext();
        boolean[] over = new boolean[1];
        response.closeHandler(closed -> {
            if (!over[0]) {
                abandoned.incrementAndGet();
            }
        });
        held.add(() -> context.runOnContext(released -> {
            if (!response.closed()) {
                over[0] = true;
                write(response, text.substring(cut));
                response.end();
            }
        }));
    }

    private static void write(HttpServerResponse response, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i += CHUNK) {
            response.write(Buffer.buffer().appendBytes(bytes, i, Math.min(CHUNK, bytes.length - i)));
        }
    }

    private static int afterEvents(String text, int events) {
        int end = 0;
        for (int i = 0; i < events; i++) {
            end = text.indexOf("\n\n", end) + 2;
        }
        return end;
    }

    private static String recording(String name) {
        try (InputStream in =
                requireNonNull(MessagesStandIn.class.getResourceAsStream("/anthropic/" + name + ".sse"), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
