package io.mimiq.usage;

import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.testing.EventSender;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.SignedEvents;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The other services, as far as Kafka knows them. */
public final class TestEvents {

    private static final EventSender SENDER = new EventSender(LocalServers.kafka());

    private TestEvents() {}

    public static String newId(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    /** An event with an id of its own, as Kafka carries it from the service whose it is. */
    public static ProducerRecord<String, byte[]> event(
            EventTopic topic, String type, String userId, Instant at, Map<String, Object> data) {
        SignedEvents producer = producer(type, data);
        return producer.record(topic.topic(), userId, producer.event(newId("event"), type, at, data));
    }

    public static void send(EventTopic topic, String type, String userId, Map<String, Object> data) {
        send(event(topic, type, userId, Instant.parse("2026-03-04T05:06:07Z"), data));
    }

    public static void send(ProducerRecord<String, byte[]> event) {
        SENDER.send(event);
    }

    private static SignedEvents producer(String type, Map<String, Object> data) {
        return SignedEvents.of(
                switch (type) {
                    case "io.mimiq.usage.call.completed" -> "conversation-service";
                    case "io.mimiq.session.ended" -> "auth-service";
                    case "io.mimiq.privacy.erasure.completed" -> String.valueOf(data.get("service"));
                    case "io.mimiq.privacy.erasure.requested" ->
                        "account".equals(data.get("scope")) ? "auth-service" : "knowledge-service";
                    default -> "knowledge-service";
                });
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
}
