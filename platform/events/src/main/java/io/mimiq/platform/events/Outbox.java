package io.mimiq.platform.events;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * A transactional outbox: events are stored in the same write as the change they report, and removed only once Kafka
 * has acknowledged them.
 *
 * <p>A document with events has two fields: {@code List<PendingEvent> outbox} (oldest first, append-only) and
 * {@code Instant outboxAt} (time of the oldest pending event; absent or null if there is none). Either store the whole
 * document with both fields set or use {@link #append}, then call {@link #relay}. The collection is an
 * {@link OutboxCollection}, or nothing would retry failed publications.
 */
@Singleton
public class Outbox {

    /** The field with the pending events. */
    public static final String EVENTS = "outbox";

    /** The field with the time of the oldest of them; absent if there is none. */
    public static final String OLDEST = "outboxAt";

    private static final Logger LOG = Logger.getLogger(Outbox.class);

    private final ReactiveMongoClient mongo;
    private final String database;
    private final URI source;
    private final String service;
    private final EventSigner signer;
    private final EventPublisher publisher;
    private final EventsConfig config;
    private final Clock clock;
    private final MeterRegistry metrics;
    private volatile Instant pausedUntil = Instant.MIN;

    @Inject
    Outbox(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            @ConfigProperty(name = "quarkus.application.name") String service,
            EventSigner signer,
            EventPublisher publisher,
            EventsConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.mongo = mongo;
        this.database = database;
        this.service = service;
        this.source = URI.create("/" + service);
        this.signer = signer;
        this.publisher = publisher;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
        for (EventTopic topic : EventTopic.values()) {
            counter("published", topic.topic());
            counter("failed", topic.topic());
        }
    }

    /**
     * Creates an event to be stored in a document's outbox, with the current request id, if any.
     *
     * @param key the user id; keeps one user's events in order
     * @param subject id of what the event is about
     * @param data a record with an {@link EventType}: ids, numbers, flags and instants, never content
     * @throws IllegalArgumentException if the key, the subject, or a text or field name in the data, is not an id (see
     *     {@link EventIds}), if the data has no event type, or if this service is none of the type's producers
     */
    public PendingEvent event(String key, @Nullable String subject, Record data) {
        EventType type = EventFormat.type(data.getClass());
        if (!List.of(type.producers()).contains(service)) {
            throw new IllegalArgumentException(service + " does not send " + type.name());
        }
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String requestId = MDC.get("requestId") instanceof String current ? current : null;
        String value = EventFormat.encode(id, source, type.name(), subject, now, requestId, data);
        String topic = type.topic().topic();
        return new PendingEvent(id, topic, key, value, signer.sign(topic, key, value), now);
    }

    /** The part of an update that appends events to a document. */
    public static Bson append(List<PendingEvent> events) {
        return events.isEmpty()
                ? combine()
                : combine(pushEach(EVENTS, events), min(OLDEST, events.get(0).at()));
    }

    /**
     * Publishes the document's pending events in order and removes the acknowledged ones. Never fails, and takes no
     * longer than {@code mimiq.events.relay-timeout}: the events are stored, and the sweeper will publish what cannot
     * be published now.
     */
    public Uni<Void> relay(String collection, String documentId) {
        if (isPaused(clock.instant())) {
            return Uni.createFrom().voidItem();
        }
        return publishPending(collection(collection), documentId)
                .ifNoItem()
                .after(config.relayTimeout())
                .fail()
                .onFailure()
                .invoke(failure -> postponed(collection, documentId, failure))
                .onFailure()
                .recoverWithNull();
    }

    private void postponed(String collection, String documentId, Throwable failure) {
        if (!(failure instanceof UnsignedEventException)) {
            pausedUntil = clock.instant().plus(config.pauseAfterFailure());
        }
        LOG.warnf("Events of %s/%s are left to the sweeper: %s", collection, documentId, failure);
    }

    private boolean isPaused(Instant now) {
        return now.isBefore(pausedUntil);
    }

    /** Events up to this time belong to the sweeper: their request has had its chance, or requests are paused. */
    Instant abandonedUntil() {
        Instant now = clock.instant();
        return isPaused(now) ? now : now.minus(config.sweepOlderThan());
    }

    /** Like {@link #relay}, but ignores the pause and propagates failures. */
    Uni<Void> publishPending(ReactiveMongoCollection<Document> collection, Object documentId) {
        return collection
                .find(eq("_id", documentId), new FindOptions().projection(include(EVENTS)))
                .toUni()
                .map(Outbox::pending)
                .chain(events -> publishAndRemove(collection, documentId, events));
    }

    ReactiveMongoCollection<Document> collection(String name) {
        return mongo.getDatabase(database).getCollection(name);
    }

    private static List<PendingEvent> pending(@Nullable Document document) {
        List<Document> stored = document == null ? null : document.getList(EVENTS, Document.class);
        return stored == null
                ? List.of()
                : stored.stream().map(PendingEvent::of).toList();
    }

    private Uni<Void> publishAndRemove(
            ReactiveMongoCollection<Document> collection, Object documentId, List<PendingEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<String> acknowledged = new ArrayList<>();
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(event -> publish(event).invoke(() -> acknowledged.add(event.id())))
                .onItem()
                .ignoreAsUni()
                .eventually(() -> remove(collection, documentId, acknowledged, events.size()));
    }

    private Uni<Void> publish(PendingEvent event) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(event.topic(), event.key(), event.value().getBytes(UTF_8));
        message.headers().add("content-type", EventFormat.CONTENT_TYPE.getBytes(UTF_8));
        message.headers().add(EventSignature.HEADER, signature(event).getBytes(UTF_8));
        return publisher
                .publish(message)
                .invoke(() -> published(event))
                .onFailure()
                .invoke(() -> count("failed", event.topic()));
    }

    /** Signed when it was stored: who only writes to the database makes no event of it. */
    private String signature(PendingEvent event) {
        if (event.signature() != null) {
            return event.signature();
        }
        if (!config.signPending()) {
            throw new UnsignedEventException();
        }
        return signer.sign(event.topic(), event.key(), event.value());
    }

    private void published(PendingEvent event) {
        pausedUntil = Instant.MIN;
        count("published", event.topic());
    }

    private void count(String outcome, String topic) {
        counter(outcome, topic).increment();
    }

    private Counter counter(String outcome, String topic) {
        return metrics.counter("mimiq.events." + outcome, "topic", topic);
    }

    /** How long the event has been waiting. */
    Duration age(Instant oldest) {
        return Duration.between(oldest, clock.instant());
    }

    /**
     * Takes one write if all events were published and the outbox has not changed since it was read, two if only some
     * were published, three if it has changed.
     */
    private Uni<Void> remove(
            ReactiveMongoCollection<Document> collection, Object documentId, List<String> ids, int read) {
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        if (ids.size() < read) {
            return pull(collection, documentId, ids);
        }
        // The array is append-only: the same length and last element mean the same elements.
        String last = EVENTS + "." + (read - 1) + ".id";
        return collection
                .updateOne(
                        and(eq("_id", documentId), size(EVENTS, read), eq(last, ids.get(read - 1))),
                        combine(set(EVENTS, List.of()), unset(OLDEST)))
                .chain(result -> result.getMatchedCount() == 1
                        ? Uni.createFrom().voidItem()
                        : pull(collection, documentId, ids));
    }

    private static Uni<Void> pull(ReactiveMongoCollection<Document> collection, Object documentId, List<String> ids) {
        return collection
                .updateOne(eq("_id", documentId), pullByFilter(new Document(EVENTS, in("id", ids))))
                .chain(() -> collection.updateOne(and(eq("_id", documentId), size(EVENTS, 0)), unset(OLDEST)))
                .replaceWithVoid();
    }
}
