package io.mimiq.platform.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends records and reports when all in-sync replicas have them.
 *
 * <p>Uses a plain producer instead of a messaging channel: an outbox needs the acknowledgement of a single record, not
 * a stream with back-pressure, and an unreachable broker must not fail a channel for good.
 */
@Singleton
class EventPublisher {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

    private final Map<String, Object> settings;
    private final MeterRegistry meters;
    private @Nullable KafkaProducer<String, byte[]> producer;
    private @Nullable KafkaClientMetrics measured;
    private boolean closed;

    /** @param kafka all {@code kafka.*} settings: bootstrap servers, TLS, SASL */
    @Inject
    EventPublisher(@Identifier("default-kafka-broker") Map<String, Object> kafka, MeterRegistry meters) {
        this.meters = meters;
        this.settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // The outbox is the buffer: fail fast and let the sweeper retry.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 6_000);
    }

    /** Completes once the record is acknowledged, on the caller's Vert.x context if there is one. */
    Uni<Void> publish(ProducerRecord<String, byte[]> message) {
        // The first send to a topic blocks on its metadata.
        return OffEventLoop.run(Uni.createFrom().emitter(emitter -> send(message, emitter)));
    }

    private void send(ProducerRecord<String, byte[]> message, UniEmitter<? super Void> emitter) {
        producer().send(message, (metadata, failure) -> {
            if (failure == null) {
                emitter.complete(null);
            } else {
                emitter.fail(failure);
            }
        });
    }

    /** Created lazily, because the constructor fails while the broker's name does not resolve. */
    private synchronized KafkaProducer<String, byte[]> producer() {
        if (closed) {
            throw new IllegalStateException("The publisher is closed");
        }
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
            measured = new KafkaClientMetrics(producer);
            measured.bindTo(meters);
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        closed = true;
        if (measured != null) {
            measured.close();
        }
        if (producer != null) {
            producer.close(CLOSE_WITHIN);
        }
    }
}
