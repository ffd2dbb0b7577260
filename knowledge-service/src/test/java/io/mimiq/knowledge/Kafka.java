package io.mimiq.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.platform.testing.LocalServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Hears the events that the service sends. */
public final class Kafka {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Kafka() {}

    /** A user's events, oldest first within their topic, once there are at least {@code count}. */
    public static List<JsonNode> events(String userId, int count, String... topics) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", LocalServers.kafka(),
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest");
        List<JsonNode> events = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topics));
            for (int tries = 0; tries < 300 && events.size() < count; tries++) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    if (userId.equals(message.key())) {
                        events.add(read(message.value()));
                    }
                }
            }
        }
        return events;
    }

    private static JsonNode read(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
