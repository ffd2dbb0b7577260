package io.mimiq.platform.events;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Consumes events at least once and in partition order. A failure is retried with exponential backoff until it
 * succeeds, and only then is the message acknowledged. Two kinds of event are not retried, so that they do not block the
 * others: one that can never be read moves to the topic's dead-letter topic ({@code <topic>.dead-letter}); one that is not
 * signed by a service that may send it is refused: counted, logged and forgotten.
 */
@Singleton
public class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);

    private final EventVerifier verifier;
    private final EventPublisher publisher;
    private final EventsConfig config;
    private final ConsumptionMetrics metrics;

    @Inject
    EventConsumer(EventVerifier verifier, EventPublisher publisher, EventsConfig config, ConsumptionMetrics metrics) {
        this.verifier = verifier;
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
        Arrival arrival = Arrival.of(message);
        Runnable done = metrics.taken();
        return untilDone(arrival, EventConsumer::isPassing, () -> offEventLoop(() -> arrival.read(verifier)))
                .chain(event -> untilDone(arrival, EventConsumer::isPassing, () -> handle(arrival, event, handler)))
                .onFailure(failure -> !isPassing(failure))
                .recoverWithUni(failure -> giveUp(arrival, failure))
                .invoke(() -> metrics.consumed(arrival.topic()))
                .chain(() -> Uni.createFrom().completionStage(message.ack()))
                .onTermination()
                .invoke(done);
    }

    /**
     * Hands all events of the batch to the handler at once and acknowledges the batch once the handler succeeds.
     *
     * @param read maps an event to what the handler takes, or to null to skip it; throws {@link PoisonEventException}
     *     for an event that can never be handled; called on a worker thread
     * @param handler must be idempotent by event id; any failure is considered transient, and the whole batch is
     *     retried
     * @throws IllegalArgumentException if the message is not a batch from Kafka
     */
    public <T> Uni<Void> consumeAll(
            Message<List<byte[]>> batch,
            Function<ReceivedEvent, @Nullable T> read,
            Function<List<T>, Uni<Void>> handler) {
        List<Arrival> arrivals = arrivals(batch);
        Runnable done = metrics.taken();
        return untilDone(arrivals.get(0), failure -> true, () -> offEventLoop(() -> sort(arrivals, read)))
                .call(sorted -> giveUp(sorted.failed()))
                .call(sorted -> handle(arrivals, sorted.wanted(), handler))
                .invoke(sorted -> sorted.handled().forEach(Runnable::run))
                .invoke(() -> arrivals.forEach(arrival -> metrics.consumed(arrival.topic())))
                .chain(() -> Uni.createFrom().completionStage(batch.ack()))
                .onTermination()
                .invoke(done);
    }

    private <T> Sorted<T> sort(List<Arrival> arrivals, Function<ReceivedEvent, @Nullable T> read) {
        Sorted<T> sorted = new Sorted<>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Arrival arrival : arrivals) {
            try {
                ReceivedEvent event = arrival.read(verifier);
                T one = read.apply(event);
                if (one != null) {
                    sorted.wanted().add(one);
                    sorted.handled().add(() -> metrics.handled(arrival.topic(), event.time()));
                }
            } catch (PoisonEventException | RefusedEventException e) {
                sorted.failed().add(new Failed(arrival, e));
            }
        }
        return sorted;
    }

    private <T> Uni<Void> handle(List<Arrival> arrivals, List<T> wanted, Function<List<T>, Uni<Void>> handler) {
        return wanted.isEmpty()
                ? Uni.createFrom().voidItem()
                : untilDone(arrivals.get(0), failure -> true, () -> handler.apply(wanted));
    }

    private static <T> Uni<T> offEventLoop(Supplier<T> work) {
        return OffEventLoop.run(Uni.createFrom().item(work));
    }

    private <T> Uni<T> untilDone(Arrival arrival, Predicate<Throwable> isPassing, Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(work::get)
                .onFailure(isPassing)
                .invoke(failure -> willRetry(arrival, failure))
                .onFailure(isPassing)
                .retry()
                .withBackOff(config.retryFirst(), config.retryMost())
                .indefinitely();
    }

    private static boolean isPassing(Throwable failure) {
        return !(failure instanceof PoisonEventException || failure instanceof RefusedEventException);
    }

    @SuppressWarnings("unchecked") // guaranteed by the channel's deserializer
    private static List<Arrival> arrivals(Message<List<byte[]>> batch) {
        List<Arrival> arrivals = new ArrayList<>();
        for (ConsumerRecord<?, byte[]> record : (Iterable<ConsumerRecord<?, byte[]>>)
                (Iterable<?>) batch.getMetadata(IncomingKafkaRecordBatchMetadata.class)
                        .orElseThrow(() -> new IllegalArgumentException("not a batch from Kafka"))
                        .getRecords()) {
            arrivals.add(Arrival.of(record));
        }
        return arrivals;
    }

    private Uni<Void> handle(Arrival arrival, ReceivedEvent event, Function<ReceivedEvent, Uni<Void>> handler) {
        if (event.requestId() == null) {
            MDC.remove("requestId");
        } else {
            MDC.put("requestId", event.requestId());
        }
        return handler.apply(event).invoke(() -> metrics.handled(arrival.topic(), event.time()));
    }

    private void willRetry(Arrival arrival, Throwable failure) {
        metrics.retried(arrival.topic());
        LOG.warnf("Event at %s will be tried again: %s", arrival, failure);
    }

    private Uni<Void> giveUp(List<Failed> failed) {
        return Multi.createFrom()
                .iterable(failed)
                .onItem()
                .transformToUniAndConcatenate(one -> giveUp(one.arrival(), one.failure()))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> giveUp(Arrival arrival, Throwable failure) {
        String reason = Objects.requireNonNullElse(failure.getMessage(), "unknown");
        if (failure instanceof RefusedEventException) {
            LOG.errorf("Security: the event at %s is refused: %s", arrival, reason);
            metrics.refused(arrival.topic());
            return Uni.createFrom().voidItem();
        }
        LOG.errorf("Event at %s goes to the dead-letter topic: %s", arrival, reason);
        metrics.deadLettered(arrival.topic());
        return publisher
                .publish(arrival.deadLetter(reason))
                .onFailure()
                .retry()
                .withBackOff(config.retryFirst(), config.retryMost())
                .indefinitely();
    }

    /** An event that is not retried. */
    private record Failed(Arrival arrival, RuntimeException failure) {}

    /**
     * A batch, looked through.
     *
     * @param wanted what the handler takes
     * @param handled what to count once it has
     */
    private record Sorted<T>(List<T> wanted, List<Runnable> handled, List<Failed> failed) {}
}
