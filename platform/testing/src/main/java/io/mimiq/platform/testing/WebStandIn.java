package io.mimiq.platform.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A site of the web, whose pages answer as they are told. It records every request with its headers. */
public final class WebStandIn implements AutoCloseable {

    /** A received request. Names of headers are in lower case. */
    public record Request(String method, String uri, Map<String, String> headers) {}

    private record Answer(int status, Map<String, String> headers, byte[] body) {}

    private final LoopbackServer server;
    private final Map<String, Answer> pages = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private WebStandIn() {
        server = new LoopbackServer(this::serve);
    }

    /** Starts a site without pages on a free loopback port. */
    public static WebStandIn start() {
        return new WebStandIn();
    }

    /** The site's base URL, {@code http://127.0.0.1:<port>}, without a path. */
    public URI siteUrl() {
        return server.url();
    }

    /** Publishes an HTML page, or another in its place. Returns its address. */
    public String publish(String path, String html) {
        return publish(path, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    public String publish(String path, String contentType, byte[] body) {
        return answer(path, 200, Map.of("Content-Type", contentType), body);
    }

    /** Leads from one path to an address. */
    public String redirect(String path, int status, String location) {
        return answer(path, status, Map.of("Location", location), new byte[0]);
    }

    public String answer(String path, int status, Map<String, String> headers, byte[] body) {
        pages.put(path, new Answer(status, headers, body));
        return siteUrl() + path;
    }

    /** Answers no request for the path until {@link #release}. */
    public WebStandIn hold(String path) {
        held.put(path, new CountDownLatch(1));
        return this;
    }

    public void release(String path) {
        CountDownLatch latch = held.remove(path);
        if (latch != null) {
            latch.countDown();
        }
    }

    /** All requests since the start or the last {@link #forgetRequests()}, oldest first. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public void forgetRequests() {
        requests.clear();
    }

    @Override
    public void close() {
        server.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String uri = exchange.getRequestURI().toString();
            requests.add(new Request(exchange.getRequestMethod(), uri, headers(exchange)));
            CountDownLatch latch = held.get(uri);
            if (latch != null) {
                latch.await();
            }
            send(exchange, pages.getOrDefault(uri, new Answer(404, Map.of(), new byte[0])));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        return headers;
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }
}
