package io.mimiq.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mimiq.platform.crypto.PrivateKeyFile;
import io.mimiq.platform.events.CrashingWriter.StandStill;
import io.mimiq.platform.events.ReceivedEvent.Envelope;
import io.mimiq.platform.testing.ClientKeys;
import io.mimiq.platform.testing.LocalServers;
import io.quarkus.mongodb.impl.ReactiveMongoClientImpl;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills a writing process with SIGKILL: every stored change has its event afterwards, and exactly one. */
class CrashTest {

    private static final Path KEY = ClientKeys.privateKey(CrashingWriter.SERVICE);

    private final String database = "crash-" + UUID.randomUUID();
    private final ReactiveMongoClientImpl mongo =
            new ReactiveMongoClientImpl(MongoClients.create(LocalServers.mongodb()));
    private final Things things = new Things(mongo, database);

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void publishesAfterAKillBetweenWriteAndPublish() throws Exception {
        String stored = killWhenStuck(StandStill.BEFORE_PUBLISH);
        assertThat(events()).isEmpty();

        sweep();

        assertThat(events()).hasSize(1);
        assertThat(things.get(stored).outbox()).isEmpty();
    }

    @Test
    void publishesTheSameEventAgainAfterAKillBetweenPublishAndRemoval() throws Exception {
        String stored = killWhenStuck(StandStill.BEFORE_REMOVAL);
        assertThat(events()).hasSize(1);
        assertThat(things.get(stored).outbox()).hasSize(1);

        sweep();

        assertThat(events()).hasSize(2);
        assertThat(distinctEvents()).hasSize(1);
        assertThat(things.get(stored).outbox()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 22, 333})
    void losesAndDoublesNothingWhenKilledUnderLoad(long seed) throws Exception {
        Random random = new Random(seed);
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < 3; kill++) {
            acknowledged.addAll(killAfter(20 + random.nextInt(100), random.nextInt(2_000_000)));
        }

        sweep();

        assertThat(things.all()).extracting(Things.Thing::id).containsAll(acknowledged);
        assertThat(things.pending()).isEmpty();
        assertThat(distinctEvents()).hasSameSizeAs(things.all());
    }

    private String killWhenStuck(StandStill standStill) throws Exception {
        Process child = start(standStill);
        try (BufferedReader output = child.inputReader()) {
            String stored = storedId(output.readLine());
            assertThat(output.readLine()).isEqualTo("stuck");
            kill(child);
            return stored;
        }
    }

    /** Kills some nanoseconds after a number of writes, and returns the writes that had been acknowledged by then. */
    private List<String> killAfter(int writes, int nanos) throws Exception {
        Process child = start(StandStill.NEVER);
        List<String> stored = new ArrayList<>();
        try (BufferedReader output = child.inputReader()) {
            for (int i = 0; i < writes; i++) {
                stored.add(storedId(output.readLine()));
            }
            TimeUnit.NANOSECONDS.sleep(nanos);
            kill(child);
        }
        return stored;
    }

    private static String storedId(String line) {
        assertThat(line).as("what the writer says").startsWith("stored ");
        return line.substring("stored ".length());
    }

    private static void kill(Process child) throws InterruptedException {
        child.destroyForcibly();
        child.waitFor();
    }

    private Process start(StandStill standStill) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dmongo=" + LocalServers.mongodb(),
                        "-Dkafka=" + LocalServers.kafka(),
                        "-Dkey=" + KEY,
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingWriter.class.getName(),
                        database,
                        standStill.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** What the next start of the service does, as if some time had passed. */
    private void sweep() {
        EventPublisher publisher =
                new EventPublisher(Map.of("bootstrap.servers", LocalServers.kafka()), new SimpleMeterRegistry());
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        EventsConfig config = CrashingWriter.config(StandStill.NEVER);
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
        Outbox outbox = new Outbox(
                mongo,
                database,
                CrashingWriter.SERVICE,
                new EventSigner(CrashingWriter.SERVICE, PrivateKeyFile.read(KEY)),
                publisher,
                config,
                later,
                metrics);
        new OutboxSweeper(outbox, config, List.of(new ThingsCollection()), metrics)
                .run()
                .await()
                .atMost(Duration.ofMinutes(2));
        publisher.close();
    }

    private List<Envelope> events() {
        return TopicReader.readAll(EventTopic.AUDIT.topic()).stream()
                .filter(message -> database.equals(message.key()))
                .map(ConsumerRecord::value)
                .map(EventFormat::decode)
                .toList();
    }

    private Set<String> distinctEvents() {
        return events().stream().map(Envelope::id).collect(Collectors.toSet());
    }
}
