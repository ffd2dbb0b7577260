package io.mimiq.bench.metering;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import io.mimiq.platform.testing.SignedEvents;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Ends of AI calls as conversation-service tells of them; every tenth is told of twice. */
public final class UsageEvents implements AutoCloseable {

    private static final String TOPIC = "mimiq.usage.v1";
    private static final int TOLD_TWICE = 10;

    /**
     * What was put on the broker.
     *
     * @param lastCalls each user's last call, by the user
     * @param callsOf how many calls each user has, by the user
     */
    public record Sent(
            int events,
            int calls,
            long bytes,
            Map<String, String> lastCalls,
            Map<String, Integer> callsOf,
            Map<String, Long> costOf) {

        public int meanSize() {
            return (int) (bytes / events);
        }
    }

    private final KafkaProducer<String, byte[]> producer;
    private final SignedEvents conversation;
    private final List<String> users;
    private final Random random;

    /** @param key conversation-service's private key */
    public UsageEvents(String kafka, Path key, List<String> users, long seed) {
        this.conversation = SignedEvents.of("conversation-service", key);
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
        this.users = users;
        this.random = new Random(seed);
    }

    /** Returns when all are acknowledged. */
    public Sent send(int calls) {
        Map<String, String> lastCalls = new HashMap<>();
        Map<String, Integer> callsOf = new HashMap<>();
        Map<String, Long> costOf = new HashMap<>();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            String user = users.get(i % users.size());
            String call = UuidCreator.getTimeOrderedEpoch().toString();
            int cost = random.nextInt(1000);
            ProducerRecord<String, byte[]> record = conversation.record(TOPIC, user, event(user, call, cost));
            records.add(record);
            if (i % TOLD_TWICE == 0) {
                records.add(record);
            }
            lastCalls.put(user, call);
            callsOf.merge(user, 1, Integer::sum);
            costOf.merge(user, (long) cost, Long::sum);
        }
        records.forEach(producer::send);
        producer.flush();
        long bytes = records.stream().mapToLong(record -> record.value().length).sum();
        return new Sent(records.size(), calls, bytes, lastCalls, callsOf, costOf);
    }

    private static String topicOf(String user) {
        return UUID.nameUUIDFromBytes(user.getBytes(UTF_8)).toString();
    }

    private static byte[] event(String user, String call, int cost) {
        String now = Instant.now().toString();
        String data = """
                {"callId":"%s","userId":"%s","topicId":"%s","operation":"answer","provider":"anthropic","model":"claude-sonnet-5-5",\
                "inputTokens":1200,"outputTokens":300,"cacheReadTokens":0,"cacheWriteTokens":0,"costMicroUsd":%d,\
                "priceVersion":"2026-03","outcome":"completed","estimated":false,"startedAt":"%s","finishedAt":"%s"}""".formatted(call, user, topicOf(user), cost, now, now);
        return new JsonFormat()
                .serialize(CloudEventBuilder.v1()
                        .withId(UUID.randomUUID().toString())
                        .withSource(URI.create("/conversation-service"))
                        .withType("io.mimiq.usage.call.completed")
                        .withTime(OffsetDateTime.now(ZoneOffset.UTC))
                        .withDataContentType("application/json")
                        .withExtension("requestid", UUID.randomUUID().toString())
                        .withData(data.getBytes(UTF_8))
                        .build());
    }

    @Override
    public void close() {
        producer.close();
    }
}
