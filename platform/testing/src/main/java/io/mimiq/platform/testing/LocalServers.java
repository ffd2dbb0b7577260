package io.mimiq.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A MongoDB and a Kafka to test against: those named by {@code MONGODB_URI} and {@code KAFKA_BOOTSTRAP_SERVERS}, or
 * else the suite's embedded store and broker, each in its own JVM. They start once per test run, and each run has its
 * own database and consumer group.
 *
 * <p>Usage: {@code @QuarkusTest @WithTestResource(LocalServers.class)}.
 */
public final class LocalServers implements QuarkusTestResourceLifecycleManager {
    /** One per JVM, because Panache keeps the first application's database name for all later ones. */
    private static final String RUN = (String) System.getProperties()
            .computeIfAbsent(
                    "mimiq.test.run", name -> UUID.randomUUID().toString().substring(0, 8));

    @Override
    public Map<String, String> start() {
        Map<String, String> configuration = new HashMap<>(ClientKeys.configuration());
        configuration.putAll(Map.of(
                "quarkus.mongodb.connection-string", mongodb(),
                "quarkus.mongodb.database", "test-" + RUN,
                "kafka.bootstrap.servers", kafka(),
                "mp.messaging.connector.smallrye-kafka.group.id", "test-" + RUN,
                "mp.jwt.verify.publickey.location", TestKeys.jwksLocation()));
        return configuration;
    }

    /** The servers stop with the test JVM, so that all test classes of a run share them. */
    @Override
    public void stop() {}

    /** Returns the connection string of a running MongoDB, starting one if necessary. */
    public static String mongodb() {
        return shared("MONGODB_URI", () -> ChildServer.start("store", "io.mimiq.local.store.StoreMain"));
    }

    /** Returns the bootstrap servers of a running Kafka, starting one if necessary. */
    public static String kafka() {
        return shared("KAFKA_BOOTSTRAP_SERVERS", () -> ChildServer.start("broker", "io.mimiq.local.broker.BrokerMain"));
    }

    /**
     * Remembers the address in a system property, because Quarkus loads this class in several class loaders of one JVM.
     */
    private static synchronized String shared(String name, Supplier<String> start) {
        String given = System.getProperty(name, System.getenv(name));
        if (given == null) {
            given = start.get();
            System.setProperty(name, given);
        }
        return given;
    }
}
