package io.mimiq.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.crypto.ApplicationKey;
import io.mimiq.platform.crypto.ApplicationKeys;
import io.mimiq.platform.crypto.Field;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.crypto.Secret;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** An operator puts the new application key first and the old one among the previous; the service does the rest. */
@QuarkusTest
@WithTestResource(LocalServers.class)
@TestProfile(KeyRotationTest.InRotation.class)
@Proves("MX-03")
class KeyRotationTest {
    private static final Field FIELD = Field.of("messages", "m1", "text");
    private static final KeyScope TOPIC = KeyScope.of("topic", "rotated");

    public static final class InRotation implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mimiq.application-key",
                    ApplicationKey.newDevelopmentKey("new").reveal(),
                    "mimiq.previous-application-keys",
                    ApplicationKey.newDevelopmentKey("old").reveal(),
                    "quarkus.mongodb.database",
                    "test-rotation-" + UUID.randomUUID(),
                    "quarkus.scheduler.enabled",
                    "false");
        }
    }

    @Inject
    KeyRing keyRing;

    @Inject
    KeyRotation rotation;

    @Inject
    Collections collections;

    @ConfigProperty(name = "mimiq.application-key")
    Secret renewed;

    @ConfigProperty(name = "mimiq.previous-application-keys")
    Secret old;

    @Test
    void needsThePreviousKeyNoMoreOnceItHasRun() {
        byte[] content = await(ring(old).create(TOPIC)).encryptText(FIELD, "kept");
        assertThat(await(keyRing.open(TOPIC)).decryptText(FIELD, content)).isEqualTo("kept");

        await(rotation.run());

        assertThat(await(ring(renewed).open(TOPIC)).decryptText(FIELD, content)).isEqualTo("kept");
    }

    private KeyRing ring(Secret key) {
        MongoKeyStore store = new MongoKeyStore(collections.get(MongoKeyStore.COLLECTION));
        ApplicationKeys only = new ApplicationKeys(ApplicationKey.parse(key), List.of());
        return new KeyRing("sample-service", only, store, Clock.systemUTC());
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Patience.ANSWER);
    }
}
