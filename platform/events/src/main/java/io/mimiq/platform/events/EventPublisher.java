package io.mimiq.platform.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
 * Sends records and tells when all in-sync replicas have them.
 *
 * <p>A plain producer and not a messaging channel: an outbox needs the acknowledgement of one record, no stream with
 * back-pressure, and a broker that is away must not mark a channel as failed for good.
 */
@ApplicationScoped
class EventPublisher {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

    private final Map<String, Object> settings;
    private final MeterRegistry meters;
    private @Nullable KafkaProducer<String, byte[]> producer;
    private @Nullable KafkaClientMetrics measured;
    private boolean closed;

    /** @param kafka every {@code kafka.*} setting: bootstrap servers, TLS, SASL */
    @Inject
    EventPublisher(@Identifier("default-kafka-broker") Map<String, Object> kafka, MeterRegistry meters) {
        this.meters = meters;
        this.settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // the outbox is the buffer: fail soon and let the sweeper repeat
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 6_000);
    }

    /** Completes when the record is acknowledged, on the Vert.x context it was called on, if any. */
    Uni<Void> publish(ProducerRecord<String, byte[]> message) {
        Context context = Vertx.currentContext();
        Uni<Void> sent = Uni.createFrom()
                .<Void>emitter(emitter -> send(message, emitter))
                // the first send to a topic waits for its metadata
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        return context == null ? sent : sent.emitOn(task -> context.runOnContext(ignored -> task.run()));
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

    /** Made on first use: a producer cannot be made while the broker's name does not resolve. */
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
