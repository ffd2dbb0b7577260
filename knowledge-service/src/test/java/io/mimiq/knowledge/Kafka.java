package io.mimiq.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.platform.testing.LocalServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Hears the events that the service sends, and sends those that others would. */
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

    /** Sends an event as another service would. */
    public static void send(String topic, String userId, String type, Map<String, Object> data) {
        Map<String, Object> event = Map.of(
                "specversion",
                "1.0",
                "id",
                UUID.randomUUID().toString(),
                "source",
                "/another-service",
                "type",
                type,
                "time",
                Instant.now().toString(),
                "datacontenttype",
                "application/json",
                "data",
                data);
        Map<String, Object> config = Map.of("bootstrap.servers", LocalServers.kafka());
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, userId, JSON.writeValueAsBytes(event));
            message.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));
            producer.send(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
