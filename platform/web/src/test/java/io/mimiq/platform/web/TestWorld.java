package io.mimiq.platform.web;

import io.mimiq.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/**
 * What this module's tests need of the world: the test run's tokens are trusted, and the sample service is its own
 * knowledge-service.
 */
public class TestWorld implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        String port = String.valueOf(freePort());
        return Map.of(
                "quarkus.http.test-port",
                port,
                "mimiq.services.knowledge.url",
                "http://localhost:" + port,
                "mp.jwt.verify.publickey.location",
                TestTokens.jwksLocation());
    }

    @Override
    public void stop() {}

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
