package io.mimiq.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mimiq.platform.testing.EventSender;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The event bus as another service sees it. */
public final class Bus {

    private static final Duration PATIENCE = Patience.EVENT;

    private Bus() {}

    /** Publishes an event as the service of that name would. */
    public static void publish(String topic, String service, String type, String key, JsonObject data) {
        EventSender.send(service, topic, key, type, data.mapTo(Map.class));
    }

    /** Data of the events of this user, in order, as soon as there are so many. */
    public static List<JsonObject> events(String topic, String type, String userId, int count) {
        return read(topic, event -> event.getString("type").equals(type), userId, count);
    }

    /** All that was ever published there, as text. */
    public static String everything(String topic) {
        StringBuilder text = new StringBuilder();
        try (KafkaConsumer<String, byte[]> consumer = consumer(topic)) {
            Map<TopicPartition, Long> end = consumer.endOffsets(consumer.assignment());
            while (consumer.assignment().stream()
                    .anyMatch(part -> consumer.position(part) < end.getOrDefault(part, 0L))) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(message -> text.append(new String(message.value(), UTF_8)));
            }
        }
        return text.toString();
    }

    private static List<JsonObject> read(String topic, Predicate<JsonObject> wanted, String userId, int count) {
        List<JsonObject> found = new ArrayList<>();
        long until = System.nanoTime() + PATIENCE.toNanos();
        try (KafkaConsumer<String, byte[]> consumer = consumer(topic)) {
            while (found.size() < count && System.nanoTime() < until) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    JsonObject event = new JsonObject(new String(message.value(), UTF_8));
                    if (userId.equals(message.key()) && wanted.test(event)) {
                        found.add(event.getJsonObject("data"));
                    }
                }
            }
        }
        return found;
    }

    private static KafkaConsumer<String, byte[]> consumer(String topic) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", LocalServers.kafka()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> parts = consumer.partitionsFor(topic).stream()
                .map(part -> new org.apache.kafka.common.TopicPartition(topic, part.partition()))
                .toList();
        consumer.assign(parts);
        consumer.seekToBeginning(parts);
        return consumer;
    }
}
