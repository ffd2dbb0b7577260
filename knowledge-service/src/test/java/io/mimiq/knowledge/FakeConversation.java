package io.mimiq.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mimiq.platform.testing.ApiContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A conversation-service that keeps messages in memory, hands out tokens as auth-service does, and gives to exports what
 * the other services keep. Every exchange follows the contract of the real one; what contradicts it is a failed test.
 */
public final class FakeConversation implements AutoCloseable {

    private final ApiContract contract = ApiContract.of("conversation-service");
    private final KeptRecords exports = new KeptRecords();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final ObjectMapper json = new ObjectMapper();
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final Map<String, List<Message>> messages = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile boolean down;

    /** A message whose text is one sentence. */
    private record Message(String id, boolean answer, String text) {}

    private record Found(String id, boolean answer, String label, List<Integer> said) {}

    private FakeConversation() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(workers);
        server.start();
    }

    static FakeConversation start() {
        return new FakeConversation();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void say(String topicId, String messageId, boolean answer, String text) {
        messages.computeIfAbsent(topicId, first -> new CopyOnWriteArrayList<>())
                .add(new Message(messageId, answer, text));
    }

    /** What is said. */
    public List<String> texts(String topicId) {
        return messages.getOrDefault(topicId, List.of()).stream()
                .map(Message::text)
                .toList();
    }

    /** The ids of what is there. */
    public List<String> messages(String topicId) {
        return messages.getOrDefault(topicId, List.of()).stream()
                .map(Message::id)
                .toList();
    }

    /** What exports get. */
    public KeptRecords exports() {
        return exports;
    }

    /** Answers everything but tokens with 503 until it is up again. */
    public void down(boolean now) {
        down = now;
    }

    /** What contradicted the contract so far. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            if (path.endsWith("/token")) {
                send(exchange, 200, "{\"access_token\":\"token\",\"token_type\":\"Bearer\",\"expires_in\":300}");
            } else if (down
                    || !"Bearer token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, down ? 503 : 401, "{}");
            } else if (path.contains("/exports")) {
                KeptRecords.Answer answer = exports.answer(exchange.getRequestMethod(), exchange.getRequestURI());
                send(exchange, answer.status(), answer.body());
            } else {
                String answer = answer(path, json.readTree(body));
                int status = answer.isEmpty() ? 204 : 200;
                violations.addAll(contract.violations("POST", path, body, status, answer));
                send(exchange, status, answer);
            }
        }
    }

    private String answer(String path, JsonNode request) throws IOException {
        List<Message> all = messages.getOrDefault(path.split("/")[5], new CopyOnWriteArrayList<>());
        if (path.endsWith("/search")) {
            return json.writeValueAsString(all.stream()
                    .map(message -> found(message, request))
                    .filter(found -> !found.said().isEmpty())
                    .toList());
        }
        if (path.endsWith("/quote-deletions")) {
            all.replaceAll(message -> message.answer() && says(message, request.path("forgotten"))
                    ? new Message(message.id(), true, "(From a deleted source.)")
                    : message);
            return "";
        }
        List<String> gone = json.convertValue(
                request.path("ids"), json.getTypeFactory().constructCollectionType(List.class, String.class));
        all.removeIf(message -> gone.contains(message.id()));
        return "";
    }

    private static boolean says(Message message, JsonNode forgotten) {
        return forgotten.findValuesAsText("text").contains(message.text());
    }

    private static Found found(Message message, JsonNode request) {
        List<Integer> said = new ArrayList<>();
        JsonNode wanted = request.path("wanted");
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).path("text").asText().equals(message.text())) {
                said.add(i);
            }
        }
        return new Found(message.id(), message.answer(), message.text(), said);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
