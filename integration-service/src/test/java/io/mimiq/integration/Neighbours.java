package io.mimiq.integration;

import io.mimiq.platform.testing.ConfluenceStandIn;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A Confluence site and a knowledge-service for the service under test; handed to fields of their types. */
public final class Neighbours implements QuarkusTestResourceLifecycleManager {
    private @Nullable ConfluenceStandIn confluence;
    private @Nullable FakeKnowledge knowledge;

    @Override
    public Map<String, String> start() {
        ConfluenceStandIn site = ConfluenceStandIn.start();
        FakeKnowledge fake = FakeKnowledge.start();
        confluence = site;
        knowledge = fake;
        return Map.of(
                "mimiq.confluence.stand-in", site.siteUrl().toString(),
                "mimiq.confluence.timeout", "10s",
                "mimiq.integration.sweep-every", "1s",
                "mimiq.client-key-file", clientKey().toString(),
                "mimiq.services.knowledge.url", fake.url(),
                "mimiq.services.auth.url", fake.url());
    }

    private static Path clientKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            String key = Base64.getMimeEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
            Path file = Files.createTempFile("client-key", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(confluence, new TestInjector.MatchesType(ConfluenceStandIn.class));
        injector.injectIntoFields(knowledge, new TestInjector.MatchesType(FakeKnowledge.class));
    }

    @Override
    public void stop() {
        Objects.requireNonNull(confluence).close();
        Objects.requireNonNull(knowledge).close();
    }
}
