package io.mimiq.integration;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A knowledge-service that keeps topics and documents in memory and hands out tokens as auth-service does. Every
 * exchange follows the contract of the real one; what contradicts it is a failed test.
 */
public final class FakeKnowledge implements AutoCloseable {
    private static final Pattern TOPIC = Pattern.compile("/internal/users/([^/]+)/topics/([^/]+)");
    private static final Pattern DOCUMENT = Pattern.compile(TOPIC + "/documents/([^/]+?)(/file)?");

    private final ApiContract contract = ApiContract.of("knowledge-service");
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final ObjectMapper json = new ObjectMapper();
    private final Set<String> topics = ConcurrentHashMap.newKeySet();
    private final Map<String, JsonNode> documents = new ConcurrentHashMap<>();
    private final AtomicInteger puts = new AtomicInteger();
    private volatile int trouble;
    private volatile @Nullable String refusal;

    private FakeKnowledge() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(workers);
        server.start();
    }

    static FakeKnowledge start() {
        return new FakeKnowledge();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void createTopic(String userId, String topicId) {
        topics.add(userId + "/" + topicId);
    }

    public void deleteTopic(String userId, String topicId) {
        topics.remove(userId + "/" + topicId);
    }

    /** The document as it was put. */
    public Optional<JsonNode> document(String documentId) {
        return Optional.ofNullable(documents.get(documentId));
    }

    /** How often any document was put. */
    public int puts() {
        return puts.get();
    }

    /** Answers everything but tokens with this status until {@link #recover()}. */
    public void fail(int status) {
        trouble = status;
    }

    /** Refuses files with this problem until {@link #recover()}. */
    public void refuse(int status, String code, String detail) {
        refusal = """
                {"type":"urn:mimiq:problem:%s","title":"Refused","status":%d,"detail":"%s"}""".formatted(code, status, detail);
        trouble = status;
    }

    public void recover() {
        trouble = 0;
        refusal = null;
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
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            if (path.endsWith("/token")) {
                send(exchange, 200, "{\"access_token\":\"token\",\"token_type\":\"Bearer\",\"expires_in\":300}");
            } else {
                Answer answer = answer(exchange, path, body);
                violations.addAll(contract.violations(
                        exchange.getRequestMethod(),
                        path,
                        new String(body, StandardCharsets.UTF_8),
                        answer.status(),
                        answer.body()));
                send(exchange, answer.status(), answer.body());
            }
        }
    }

    private record Answer(int status, String body) {
        static Answer problem(int status) {
            return new Answer(
                    status, "{\"type\":\"urn:mimiq:problem:fake\",\"title\":\"Fake\",\"status\":" + status + "}");
        }
    }

    private Answer answer(HttpExchange exchange, String path, byte[] body) throws IOException {
        if (!"Bearer token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return Answer.problem(401);
        }
        String refused = path.endsWith("/file") ? refusal : null;
        if (refused != null) {
            return new Answer(trouble, refused);
        }
        return trouble == 0 || refusal != null
                ? answer(exchange.getRequestMethod(), path, body)
                : Answer.problem(trouble);
    }

    private Answer answer(String method, String path, byte[] body) throws IOException {
        Matcher topic = TOPIC.matcher(path);
        Matcher document = DOCUMENT.matcher(path);
        Matcher found = topic.matches() ? topic : document;
        if (!(found == topic || document.matches()) || !topics.contains(found.group(1) + "/" + found.group(2))) {
            return Answer.problem(404);
        }
        if (found == topic) {
            return new Answer(200, "{\"id\":\"" + topic.group(2) + "\",\"version\":1}");
        }
        if (method.equals("PUT")) {
            puts.incrementAndGet();
            JsonNode old = documents.put(document.group(3), json.readTree(body));
            if (document.group(4) != null) {
                return new Answer(200, """
                        {"id":"%s","title":%s,"revision":1,"outcome":"%s"}""".formatted(
                        document.group(3), json.readTree(body).get("title"), old == null ? "created" : "unchanged"));
            }
            return new Answer(
                    200, "{\"id\":\"%s\",\"revision\":1,\"changed\":%b}".formatted(document.group(3), old == null));
        }
        documents.remove(document.group(3));
        return new Answer(204, "");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
