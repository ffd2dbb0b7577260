package io.mimiq.usage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.testing.LocalServers;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** The other services, as far as Kafka knows them. */
public final class TestEvents {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final KafkaProducer<String, String> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", LocalServers.kafka(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer());

    private TestEvents() {}

    public static String newId(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    /** A CloudEvent as any of the services would write it. */
    public static String cloudEvent(String id, String type, Instant at, Object data) {
        return json(Map.of(
                "specversion",
                "1.0",
                "id",
                id,
                "source",
                "/test",
                "type",
                type,
                "time",
                at.toString(),
                "datacontenttype",
                "application/json",
                "data",
                data));
    }

    public static void send(EventTopic topic, String type, String userId, Object data) {
        send(topic, userId, cloudEvent(newId("event"), type, Instant.parse("2026-03-04T05:06:07Z"), data));
    }

    public static void send(EventTopic topic, String userId, String cloudEvent) {
        try {
            PRODUCER.send(new ProducerRecord<>(topic.topic(), userId, cloudEvent))
                    .get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A call of the user that cost 100 micro-USD; change what matters. */
    public static Map<String, Object> call(String userId, String callId) {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("callId", callId);
        call.put("userId", userId);
        call.put("operation", "answer");
        call.put("provider", "anthropic");
        call.put("model", "model-4.5");
        call.put("inputTokens", 10);
        call.put("outputTokens", 20);
        call.put("cacheReadTokens", 30);
        call.put("cacheWriteTokens", 40);
        call.put("costMicroUsd", 100);
        call.put("priceVersion", "2026-03");
        call.put("outcome", "completed");
        call.put("estimated", false);
        call.put("startedAt", "2026-03-04T05:06:00Z");
        call.put("finishedAt", "2026-03-04T05:06:07Z");
        return call;
    }

    public static Map<String, Object> with(Map<String, Object> data, Object... namesAndValues) {
        Map<String, Object> changed = new LinkedHashMap<>(data);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            changed.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return changed;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
