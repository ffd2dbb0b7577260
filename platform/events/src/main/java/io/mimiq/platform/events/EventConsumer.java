package io.mimiq.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Consumes events at least once and in partition order. A failure is retried with exponential backoff until it
 * succeeds, and only then is the message acknowledged. Only an event that can never be read moves to the topic's
 * dead-letter topic ({@code <topic>.dead-letter}), so that it does not block the others.
 */
@Singleton
public class EventConsumer {

    static final String DEAD_LETTER_SUFFIX = ".dead-letter";
    private static final Logger LOG = Logger.getLogger(EventConsumer.class);

    private final EventPublisher publisher;
    private final EventsConfig config;
    private final ConsumptionMetrics metrics;

    @Inject
    EventConsumer(EventPublisher publisher, EventsConfig config, ConsumptionMetrics metrics) {
        this.publisher = publisher;
        this.config = config;
        this.metrics = metrics;
    }

    /**
     * Hands the message's event to the handler and acknowledges the message once the handler succeeds. Sets the event's
     * request id in the MDC.
     *
     * @param handler must be idempotent by event id; throws or fails with {@link PoisonEventException} for an event
     *     that can never be handled, any other failure is considered transient and retried
     */
    public Uni<Void> consume(Message<byte[]> message, Function<ReceivedEvent, Uni<Void>> handler) {
        Origin origin = Origin.of(message);
        Runnable done = metrics.taken();
        return Uni.createFrom()
                .deferred(() -> handle(origin, message.getPayload(), handler))
                .onFailure(EventConsumer::isPassing)
                .invoke(failure -> willRetry(origin, failure))
                .onFailure(EventConsumer::isPassing)
                .retry()
                .withBackOff(config.retryFirst(), config.retryMost())
                .indefinitely()
                .onFailure(PoisonEventException.class)
                .recoverWithUni(failure -> setAside(origin, message.getPayload(), failure))
                .invoke(() -> metrics.consumed(origin.topic()))
                .chain(() -> Uni.createFrom().completionStage(message.ack()))
                .onTermination()
                .invoke(done);
    }

    /**
     * Hands all events of the batch to the handler at once and acknowledges the batch once the handler succeeds.
     *
     * @param read maps an event to what the handler takes, or to null to skip it; throws {@link PoisonEventException}
     *     for an event that can never be handled
     * @param handler must be idempotent by event id; any failure is considered transient, and the whole batch is
     *     retried
     * @throws IllegalArgumentException if the message is not a batch from Kafka
     */
    public <T> Uni<Void> consumeAll(
            Message<List<byte[]>> batch,
            Function<ReceivedEvent, @Nullable T> read,
            Function<List<T>, Uni<Void>> handler) {
        List<T> wanted = new ArrayList<>();
        List<Uni<Void>> poisoned = new ArrayList<>();
        List<Origin> origins = new ArrayList<>();
        List<Runnable> handled = new ArrayList<>();
        Runnable done = metrics.taken();
        for (ConsumerRecord<?, byte[]> record : records(batch)) {
            Origin origin = Origin.of(record);
            origins.add(origin);
            try {
                ReceivedEvent event = EventFormat.decode(record.value());
                T one = read.apply(event);
                if (one != null) {
                    wanted.add(one);
                    handled.add(() -> metrics.handled(origin.topic(), event.time()));
                }
            } catch (PoisonEventException e) {
                poisoned.add(setAside(origin, record.value(), e));
            }
        }
        return Multi.createFrom()
                .iterable(poisoned)
                .onItem()
                .transformToUniAndConcatenate(letter -> letter)
                .onItem()
                .ignoreAsUni()
                .chain(() -> untilDone(origins, wanted, handler))
                .invoke(() -> handled.forEach(Runnable::run))
                .invoke(() -> origins.forEach(origin -> metrics.consumed(origin.topic())))
                .chain(() -> Uni.createFrom().completionStage(batch.ack()))
                .onTermination()
                .invoke(done);
    }

    private <T> Uni<Void> untilDone(List<Origin> origins, List<T> wanted, Function<List<T>, Uni<Void>> handler) {
        if (wanted.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .deferred(() -> handler.apply(wanted))
                .onFailure()
                .invoke(failure -> willRetry(origins.get(0), failure))
                .onFailure()
                .retry()
                .withBackOff(config.retryFirst(), config.retryMost())
                .indefinitely();
    }

    @SuppressWarnings("unchecked") // guaranteed by the channel's deserializer
    private static Iterable<ConsumerRecord<?, byte[]>> records(Message<List<byte[]>> batch) {
        return (Iterable<ConsumerRecord<?, byte[]>>)
                (Iterable<?>) batch.getMetadata(IncomingKafkaRecordBatchMetadata.class)
                        .orElseThrow(() -> new IllegalArgumentException("not a batch from Kafka"))
                        .getRecords();
    }

    private static boolean isPassing(Throwable failure) {
        return !(failure instanceof PoisonEventException);
    }

    private Uni<Void> handle(Origin origin, byte @Nullable [] payload, Function<ReceivedEvent, Uni<Void>> handler) {
        ReceivedEvent event = EventFormat.decode(payload);
        if (event.requestId() == null) {
            MDC.remove("requestId");
        } else {
            MDC.put("requestId", event.requestId());
        }
        return handler.apply(event).invoke(() -> metrics.handled(origin.topic(), event.time()));
    }

    private void willRetry(Origin origin, Throwable failure) {
        metrics.retried(origin.topic());
        LOG.warnf("Event at %s will be tried again: %s", origin, failure);
    }

    private Uni<Void> setAside(Origin origin, byte @Nullable [] payload, Throwable failure) {
        String reason = Objects.requireNonNullElse(failure.getMessage(), "unknown");
        LOG.errorf("Event at %s goes to the dead-letter topic: %s", origin, reason);
        metrics.deadLettered(origin.topic());
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(origin.topic() + DEAD_LETTER_SUFFIX, origin.key(), payload);
        letter.headers().add("dead-letter-reason", reason.getBytes(UTF_8));
        letter.headers().add("dead-letter-origin", origin.toString().getBytes(UTF_8));
        return publisher
                .publish(letter)
                .onFailure()
                .retry()
                .withBackOff(config.retryFirst(), config.retryMost())
                .indefinitely();
    }

    /** A message's position in Kafka: all that may be logged about one that cannot be read. */
    private record Origin(
            String topic,
            int partition,
            long offset,
            @Nullable String key) {

        static Origin of(Message<byte[]> message) {
            return message.getMetadata(IncomingKafkaRecordMetadata.class)
                    .map(kafka -> new Origin(
                            kafka.getTopic(),
                            kafka.getPartition(),
                            kafka.getOffset(),
                            kafka.getKey() instanceof String key ? key : null))
                    .orElse(new Origin("unknown", -1, -1, null));
        }

        static Origin of(ConsumerRecord<?, ?> record) {
            String key = record.key() instanceof String text ? text : null;
            return new Origin(record.topic(), record.partition(), record.offset(), key);
        }

        @Override
        public String toString() {
            return topic + "/" + partition + "@" + offset;
        }
    }
}
