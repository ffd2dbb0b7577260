package io.mimiq.conversation.neighbours;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** Starts the fake suite for a Quarkus test; tests reach it through {@link Neighbourhood}. */
public final class Neighbours implements QuarkusTestResourceLifecycleManager {

    static final String URL = "mimiq.test.neighbours";

    private final FakeSuite suite = new FakeSuite();

    @Override
    public Map<String, String> start() {
        try {
            String url = "http://localhost:" + suite.start();
            System.setProperty(URL, url);
            return Map.of(
                    "mimiq.services.auth.url", url,
                    "mimiq.services.knowledge.url", url,
                    "mimiq.services.usage.url", url,
                    "mimiq.client-key-file", clientKey().toString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        suite.stop();
    }

    private static Path clientKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            String pem = Base64.getMimeEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
            Path file = Files.createTempFile("client-key", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + pem + "\n-----END PRIVATE KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
