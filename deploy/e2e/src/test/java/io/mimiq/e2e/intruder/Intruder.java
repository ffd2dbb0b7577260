package io.mimiq.e2e.intruder;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mimiq.platform.testing.EventSender;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.SignedEvents;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Reaches the broker, and has the keys of one service: integration-service, which faces the outside. */
final class Intruder implements AutoCloseable {
    private static final String STOLEN = "integration-service";

    private final String servers;
    private final EventSender sender;
    private final Path stolen;

    Intruder(String servers, Path keys) {
        this.servers = servers;
        this.sender = new EventSender(servers);
        this.stolen = keys.resolve(STOLEN + ".pem");
    }

    /**
     * Sends the event of this service in every way that could pass for it.
     *
     * @return how many were sent
     */
    int forge(String service, String topic, String user, String type, Map<String, Object> data) {
        SignedEvents pretender = SignedEvents.of(service, stolen);
        SignedEvents itself = SignedEvents.of(STOLEN, stolen);
        byte[] event = pretender.event(type, data);
        List<ProducerRecord<String, byte[]>> forged = List.of(
                // by nobody
                new ProducerRecord<>(topic, user, event),
                // signed with the stolen key, in the other's name
                pretender.record(topic, user, event),
                // signed in its own name: as the other's event, and as an event of its own
                itself.record(topic, user, event),
                itself.record(topic, user, itself.event(type, data)));
        forged.forEach(sender::send);
        return forged.size();
    }

    /** Sends what somebody else's event was, signature and all, as if it were of this user. */
    int replay(String topic, String somebody, String user) {
        ConsumerRecord<String, byte[]> heard = hear(topic, somebody);
        sender.send(new ProducerRecord<>(topic, null, user, heard.value(), heard.headers()));
        return 1;
    }

    private ConsumerRecord<String, byte[]> hear(String topic, String user) {
        AtomicReference<ConsumerRecord<String, byte[]>> heard = new AtomicReference<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await().atMost(Patience.EVENT).pollInSameThread().until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (user.equals(record.key())) {
                        heard.set(record);
                    }
                });
                return heard.get() != null;
            });
        }
        return Objects.requireNonNull(heard.get());
    }

    /** Sends the bytes of no event at all. */
    int babble(String topic, String user) {
        sender.send(new ProducerRecord<>(topic, user, "no event".getBytes(UTF_8)));
        return 1;
    }

    @Override
    public void close() {
        sender.close();
    }
}
