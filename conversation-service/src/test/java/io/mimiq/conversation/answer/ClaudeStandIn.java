package io.mimiq.conversation.answer;

import static java.util.Objects.requireNonNull;

import io.mimiq.conversation.provider.anthropic.MessagesStandIn;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** Makes the service under test call a stand-in of Anthropic's API, and lets the test order what that says. */
public final class ClaudeStandIn implements QuarkusTestResourceLifecycleManager {

    private static final String URL = "mimiq.test.claude";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final MessagesStandIn api = new MessagesStandIn();

    @Override
    public Map<String, String> start() {
        String url = api.start();
        System.setProperty(URL, url);
        return Map.of(
                "mimiq.conversation.anthropic.api-key", "test-key",
                "mimiq.conversation.anthropic.url", url,
                "mimiq.conversation.answers.keep-alive", "PT0.3S",
                "mimiq.conversation.leases.beat", "1s",
                "mimiq.conversation.leases.sweep", "1s");
    }

    @Override
    public void stop() {
        api.stop();
    }

    static void next(String recording) {
        send(
                "POST",
                "/control/orders",
                new JsonObject().put("recording", recording).encode());
    }

    static void nextHolds(String recording, int events) {
        JsonObject order = new JsonObject().put("recording", recording).put("holdAfter", events);
        send("POST", "/control/orders", order.encode());
    }

    public static void nextError(int status, String type) {
        send(
                "POST",
                "/control/orders",
                new JsonObject().put("status", status).put("type", type).encode());
    }

    static void release() {
        send("POST", "/control/release", "{}");
    }

    /** Requests that mention this. */
    static List<JsonObject> requests(String mention) {
        return send("GET", "/control/requests", "").getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(request -> request.encode().contains(mention))
                .toList();
    }

    static int abandoned() {
        return send("GET", "/control/requests", "").getInteger("abandoned");
    }

    private static JsonObject send(String method, String path, String body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(requireNonNull(System.getProperty(URL)) + path))
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .header("content-type", "application/json")
                    .build();
            return new JsonObject(
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
