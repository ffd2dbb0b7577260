package io.mimiq.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mimiq.platform.testing.FreePorts;
import io.mimiq.platform.testing.Patience;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The broker as a process of its own, as services and the launcher use it. */
class BrokerMainTest {

    @TempDir
    Path folder;

    private @Nullable Process started;

    @AfterEach
    void end() throws InterruptedException {
        if (started != null) {
            started.destroyForcibly().waitFor();
        }
    }

    @Test
    void keepsAcknowledgedEventsWhenKilled() throws Exception {
        Process killed = start();
        String address = address(killed);
        try (KafkaProducer<String, byte[]> producer = producer(address)) {
            for (int i = 0; i < 50; i++) {
                producer.send(new ProducerRecord<>("mimiq.audit.v1", "user-" + i, bytes("event-" + i)))
                        .get(20, TimeUnit.SECONDS);
            }
        }
        killed.destroyForcibly().waitFor();

        String restarted = address(start());

        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            expected.add("event-" + i);
        }
        assertThat(consume(restarted, "mimiq.audit.v1", 50)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void hasTheSuitesTopicsAndMakesOthersWhenWrittenTo() throws Exception {
        String address = address(start());

        try (KafkaProducer<String, byte[]> producer = producer(address)) {
            producer.send(new ProducerRecord<>("mimiq.usage.v1.dead", bytes("x")))
                    .get(20, TimeUnit.SECONDS);
        }

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            List<String> topics = List.of(
                    "mimiq.usage.v1", "mimiq.audit.v1", "mimiq.privacy.v1", "mimiq.knowledge.v1", "mimiq.session.v1");
            assertThat(admin.listTopics().names().get()).containsAll(topics).contains("mimiq.usage.v1.dead");
            assertThat(admin.describeTopics(topics).allTopicNames().get().values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(3));
        }
    }

    @Test
    void leavesTheDataOfAnotherBrokerAlone() throws Exception {
        Process first = start();
        String address = address(first);
        try {
            Process second = start();

            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(Files.readString(log())).contains("Another broker uses the data in " + data());
            send(address, "still served");
        } finally {
            first.destroyForcibly().waitFor();
        }

        assertThat(consume(address(start()), "mimiq.audit.v1", 1)).containsExactly("still served");
    }

    @Test
    void stopsWhenItsInputEnds() throws Exception {
        Process broker = start();
        address(broker);

        broker.getOutputStream().close();

        assertThat(broker.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(broker.exitValue()).isZero();
    }

    @Test
    void explainsItsUsage() throws Exception {
        Process broker = start("--port", "1");

        assertThat(broker.waitFor()).isEqualTo(2);
        assertThat(Files.readString(log())).contains("usage: BrokerMain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port 1 --data /x", "--port 0 --controller-port 2 --data /x", "--port", "--what"})
    void refusesACommandLineItCannotUse(String line) {
        assertThatThrownBy(() -> BrokerOptions.parse(line.split(" ", -1))).isInstanceOf(IllegalArgumentException.class);
    }

    private Process start() throws IOException {
        return start(
                "--port",
                String.valueOf(FreePorts.one()),
                "--controller-port",
                String.valueOf(FreePorts.one()),
                "--data",
                data().toString());
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerMain.class.getName()));
        command.addAll(List.of(arguments));
        Process broker =
                new ProcessBuilder(command).redirectError(log().toFile()).start();
        started = broker;
        return broker;
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path log() {
        return folder.resolve("broker.log");
    }

    private static String address(Process broker) throws IOException {
        for (String line = broker.inputReader().readLine();
                line != null;
                line = broker.inputReader().readLine()) {
            if (line.startsWith("ready ")) {
                return line.substring("ready ".length());
            }
        }
        throw new IOException("the broker did not start");
    }

    private static List<String> consume(String address, String topic, int count) {
        Map<String, Object> configuration =
                Map.of("bootstrap.servers", address, "group.id", "test", "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(configuration, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            List<String> values = new ArrayList<>();
            long deadline = System.nanoTime() + Patience.RECOVERY.toNanos();
            while (values.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(event -> values.add(new String(event.value(), StandardCharsets.UTF_8)));
            }
            return values;
        }
    }

    private static void send(String address, String event) throws Exception {
        try (KafkaProducer<String, byte[]> producer = producer(address)) {
            producer.send(new ProducerRecord<>("mimiq.audit.v1", bytes(event))).get(20, TimeUnit.SECONDS);
        }
    }

    private static KafkaProducer<String, byte[]> producer(String address) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", address, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
