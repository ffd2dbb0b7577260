package io.mimiq.platform.events;

import io.mimiq.platform.testing.ClientKeys;
import io.mimiq.platform.testing.LocalServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** A store, and an address where no broker is. */
public final class WithoutKafka implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> configuration = new HashMap<>(ClientKeys.configuration());
        configuration.putAll(Map.of(
                "quarkus.mongodb.connection-string", LocalServers.mongodb(),
                "quarkus.mongodb.database", "without-kafka",
                "mp.messaging.connector.smallrye-kafka.bootstrap.servers", "127.0.0.1:1"));
        return configuration;
    }

    @Override
    public void stop() {}
}
