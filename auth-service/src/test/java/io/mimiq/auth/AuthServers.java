package io.mimiq.auth;

import io.mimiq.platform.testing.ClientKeys;
import io.mimiq.platform.testing.FreePorts;
import io.mimiq.platform.testing.LocalServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A MongoDB and a Kafka as for every service, but tokens are verified by the keys this service publishes (besides the test
 * run's own), and service clients identify themselves to it with keys of their own: the real flow.
 */
public class AuthServers implements QuarkusTestResourceLifecycleManager {
    private final BothKeySets keySets = new BothKeySets();

    @Override
    public Map<String, String> start() {
        String run = UUID.randomUUID().toString().substring(0, 8);
        String url = "http://127.0.0.1:" + FreePorts.one();
        Map<String, String> config = new HashMap<>(ClientKeys.configuration());
        config.put("mimiq.clients-file", TestClients.make().publicKeys().toString());
        config.putAll(Map.of(
                "quarkus.mongodb.connection-string",
                LocalServers.mongodb(),
                "quarkus.mongodb.database",
                "test-auth-" + run,
                "kafka.bootstrap.servers",
                LocalServers.kafka(),
                "mp.messaging.connector.smallrye-kafka.group.id",
                "test-auth-" + run,
                "quarkus.http.test-port",
                url.substring(url.lastIndexOf(':') + 1),
                "mimiq.services.auth.url",
                url,
                "mp.jwt.verify.publickey.location",
                keySets.serve(url + "/api/auth/jwks"),
                "quarkus.log.category.\"io.mimiq\".level",
                "DEBUG"));
        // with one port given and the other chosen at start, Micrometer refuses the second server's tags and it never
        // binds
        config.put("quarkus.management.test-port", String.valueOf(FreePorts.one()));
        // this service is a client of nobody: its tests act as one of those that are
        config.put("quarkus.oidc-client.knowledge.client-enabled", "true");
        config.put("quarkus.oidc-client.knowledge.client-id", "conversation-service");
        config.put("quarkus.oidc-client.knowledge.credentials.jwt.token-key-id", "conversation-service");
        config.put(
                "quarkus.oidc-client.knowledge.credentials.jwt.key-file",
                ClientKeys.privateKey("conversation-service").toString());
        return config;
    }

    @Override
    public void stop() {
        keySets.close();
    }
}
