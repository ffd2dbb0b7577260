package io.mimiq.usage;

import static com.mongodb.client.model.Filters.eq;
import static io.mimiq.usage.TestEvents.call;
import static io.mimiq.usage.TestEvents.newId;
import static io.mimiq.usage.TestEvents.send;
import static io.mimiq.usage.TestEvents.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoClients;
import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.testing.ClientKeys;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.Proves;
import io.quarkus.mongodb.impl.ReactiveMongoClientImpl;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The packaged service is killed with SIGKILL while it consumes, after storing and before committing what it consumed:
 * afterwards every call has one row, and the budget counts each once.
 */
class MeteringCrashIT {

    private static final int CALLS = 120;
    private static final int KILLS = 3;
    private static final Duration SOON = Patience.RECOVERY;

    private final String group = newId("crash");
    private final String user = newId("user");
    private final ReactiveMongoClientImpl mongo =
            new ReactiveMongoClientImpl(MongoClients.create(LocalServers.mongodb()));
    private final ReactiveMongoCollection<Document> calls =
            mongo.getDatabase(group).getCollection("calls");
    private final ReactiveMongoCollection<Document> budgets =
            mongo.getDatabase(group).getCollection("budgets");
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(Process::destroyForcibly);
        mongo.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {7})
    @Proves({"MQ-15", "NB-08"})
    void losesNoCallAndCountsNoneTwice(long seed) throws Exception {
        Random random = new Random(seed);
        List<Map<String, Object>> sent = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            sent.add(with(
                    call(user, "call-" + i + "-" + group),
                    "costMicroUsd",
                    random.nextInt(1000),
                    "finishedAt",
                    Instant.now().toString()));
        }
        int redelivered = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            sent.subList(kill * CALLS / KILLS, (kill + 1) * CALLS / KILLS).forEach(this::publish);
            redelivered += killWhileConsuming(random.nextInt(10));
        }

        start();
        await().atMost(SOON).untilAsserted(() -> assertThat(rows()).isEqualTo(CALLS));
        await().atMost(SOON).untilAsserted(() -> assertThat(spent()).isEqualTo(total(sent)));
        await().atMost(SOON).untilAsserted(() -> assertThat(committed()).isGreaterThanOrEqualTo(CALLS));

        assertThat(rows()).isEqualTo(CALLS);
        assertThat(spent()).isEqualTo(total(sent));
        assertThat(redelivered).isPositive();
    }

    private void publish(Map<String, Object> call) {
        send(EventTopic.USAGE, "io.mimiq.usage.call.completed", user, call);
    }

    /** Kills it once some more calls are stored. Returns how many come again because they were not committed. */
    private int killWhileConsuming(int more) throws Exception {
        long before = rows();
        Process service = start();
        await().atMost(SOON).pollInterval(Duration.ofMillis(2)).until(() -> rows() > before + more);
        service.destroyForcibly();
        service.waitFor();
        return (int) Math.max(0, rows() - committed());
    }

    private long rows() {
        return calls.countDocuments(eq("userId", user)).await().atMost(SOON);
    }

    private long spent() {
        Document budget = budgets.find(eq("_id", user)).toUni().await().atMost(SOON);
        return budget == null ? 0 : budget.getLong("spentMicroUsd");
    }

    private static long total(List<Map<String, Object>> calls) {
        return calls.stream()
                .mapToLong(call -> (int) Objects.requireNonNull(call.get("costMicroUsd")))
                .sum();
    }

    /** How many messages the service's group has committed. The topic holds this test's messages only. */
    private long committed() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", LocalServers.kafka()))) {
            return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                    .filter(offset -> offset.getKey().topic().equals(EventTopic.USAGE.topic()))
                    .mapToLong(offset -> offset.getValue().offset())
                    .sum();
        }
    }

    private Process start() throws IOException {
        String key = "mimiq-dev-key-v1:crash:" + Base64.getEncoder().encodeToString(new byte[32]);
        Process service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dquarkus.profile=local",
                        "-Dquarkus.http.port=0",
                        "-Dquarkus.management.port=0",
                        "-Dquarkus.mongodb.connection-string=" + LocalServers.mongodb(),
                        "-Dquarkus.mongodb.database=" + group,
                        "-Dkafka.bootstrap.servers=" + LocalServers.kafka(),
                        "-Dmp.messaging.connector.smallrye-kafka.group.id=" + group,
                        // the shortest the broker takes: each kill leaves partitions waiting that long
                        "-Dmp.messaging.connector.smallrye-kafka.session.timeout.ms=6000",
                        "-Dmp.messaging.connector.smallrye-kafka.heartbeat.interval.ms=2000",
                        "-Dmimiq.application-key=" + key,
                        "-Dmimiq.client-key-file=" + ClientKeys.privateKey("usage-service"),
                        "-Dmimiq.clients-file=" + ClientKeys.publicKeys(),
                        "-Dmimiq.ops.password=ops",
                        "-jar",
                        Path.of("target", "quarkus-app", "quarkus-run.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        Path.of("target", "crash-" + started.size() + ".log").toFile())
                .start();
        started.add(service);
        return service;
    }
}
