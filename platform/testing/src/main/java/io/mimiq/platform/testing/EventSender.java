package io.mimiq.platform.testing;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts records on a broker, as a neighbour of the service under test would, or anybody else. */
public final class EventSender implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;

    public EventSender(String servers) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
    }

    /** Sends an event of the test run's service to the test run's broker. */
    public static void send(String service, String topic, String key, String type, Object data) {
        SignedEvents events = SignedEvents.of(service);
        try (EventSender sender = new EventSender(LocalServers.kafka())) {
            sender.send(events.record(topic, key, events.event(type, data)));
        }
    }

    /** Returns once the broker has it. */
    public void send(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get(Patience.EVENT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
