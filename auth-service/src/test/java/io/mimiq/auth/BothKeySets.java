package io.mimiq.auth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mimiq.platform.testing.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** Serves the keys this service publishes together with the test run's, so that tests can forge tokens as well as get real ones. */
final class BothKeySets implements AutoCloseable {
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    BothKeySets() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns its address. */
    String serve(String published) {
        server.createContext("/", exchange -> answer(exchange, published));
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange, String published) throws IOException {
        try (exchange) {
            List<JsonWebKey> keys = new ArrayList<>(keys(fetch(published)));
            keys.addAll(keys(Files.readString(TestTokens.jwks())));
            byte[] body = new JsonWebKeySet(keys).toJson().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String fetch(String address) throws IOException {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static List<JsonWebKey> keys(String jwks) throws IOException {
        try {
            return new JsonWebKeySet(jwks).getJsonWebKeys();
        } catch (JoseException e) {
            throw new IOException(e);
        }
    }
}
