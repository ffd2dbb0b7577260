package io.mimiq.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A MongoDB and a Kafka to test against: the ones named by {@code MONGODB_URI} and {@code KAFKA_BOOTSTRAP_SERVERS}, else
 * the suite's embedded store and broker, each in a JVM of its own. They start once for a test run, and every run has a
 * database and consumer groups of its own.
 *
 * <p>Use: {@code @QuarkusTest @WithTestResource(LocalServers.class)}.
 */
public final class LocalServers implements QuarkusTestResourceLifecycleManager {
    /** One for the JVM: Panache keeps the first application's database name for all that are started after it. */
    private static final String RUN = (String) System.getProperties()
            .computeIfAbsent(
                    "mimiq.test.run", name -> UUID.randomUUID().toString().substring(0, 8));

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.mongodb.connection-string", mongodb(),
                "quarkus.mongodb.database", "test-" + RUN,
                "kafka.bootstrap.servers", kafka(),
                "mp.messaging.connector.smallrye-kafka.group.id", "test-" + RUN,
                "mp.jwt.verify.publickey.location", TestKeys.jwksLocation());
    }

    /** The servers go with the test JVM, so that all test classes of a run share them. */
    @Override
    public void stop() {}

    /** Connection string of a running MongoDB. */
    public static String mongodb() {
        return shared("MONGODB_URI", () -> ChildServer.start("store", "io.mimiq.local.store.StoreMain"));
    }

    /** Bootstrap servers of a running Kafka. */
    public static String kafka() {
        return shared("KAFKA_BOOTSTRAP_SERVERS", () -> ChildServer.start("broker", "io.mimiq.local.broker.BrokerMain"));
    }

    /** Kept in a system property, since Quarkus loads this class in more than one class loader of the same JVM. */
    private static synchronized String shared(String name, Supplier<String> start) {
        String given = System.getProperty(name, System.getenv(name));
        if (given == null) {
            given = start.get();
            System.setProperty(name, given);
        }
        return given;
    }
}
