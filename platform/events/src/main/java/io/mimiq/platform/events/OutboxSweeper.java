package io.mimiq.platform.events;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.mimiq.platform.work.BackgroundTask;
import io.quarkus.arc.All;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.bson.Document;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes events that requests left behind because of a crash or an unreachable broker. Several instances may sweep
 * at once, because consumers are idempotent.
 */
@Singleton
class OutboxSweeper implements BackgroundTask {

    private static final Logger LOG = Logger.getLogger(OutboxSweeper.class);

    private final Outbox outbox;
    private final EventsConfig config;
    private final List<Swept> collections;

    OutboxSweeper(Outbox outbox, EventsConfig config, @All List<OutboxCollection> collections, MeterRegistry metrics) {
        this.outbox = outbox;
        this.config = config;
        this.collections = collections.stream()
                .filter(OutboxCollection::hasOutbox)
                .map(OutboxCollection::collection)
                .map(name -> new Swept(outbox.collection(name), name, new AtomicLong(), new AtomicReference<>()))
                .toList();
        this.collections.forEach(swept -> show(swept, metrics));
    }

    private void show(Swept swept, MeterRegistry metrics) {
        Gauge.builder("mimiq.events.pending", swept.overdue(), AtomicLong::doubleValue)
                .description("Documents with events that nobody published in time, as the last sweep found them")
                .tag("collection", swept.name())
                .register(metrics);
        Gauge.builder("mimiq.events.pending.age", swept.oldest(), this::ageSeconds)
                .description("For how long the oldest of them has been waiting")
                .tag("collection", swept.name())
                .baseUnit("seconds")
                .register(metrics);
    }

    private double ageSeconds(AtomicReference<@Nullable Instant> oldest) {
        Instant since = oldest.get();
        return since == null ? 0 : outbox.age(since).toMillis() / 1000.0;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public String every() {
        return config.sweepEvery();
    }

    @Override
    public Uni<Void> run() {
        return Multi.createFrom()
                .iterable(collections)
                .onItem()
                .transformToUniAndConcatenate(this::sweepInBatches)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> sweepInBatches(Swept swept) {
        return Multi.createBy()
                .repeating()
                .uni(AtomicLong::new, from -> sweepBatch(swept, from))
                .whilst(Boolean::booleanValue)
                .onItem()
                .ignoreAsUni();
    }

    /**
     * Starts each batch where the last one ended rather than at the oldest event, which may be one that the broker
     * refuses.
     *
     * @param from milliseconds since the epoch
     * @return whether there may be more
     */
    private Uni<Boolean> sweepBatch(Swept swept, AtomicLong from) {
        return overdue(swept, Instant.ofEpochMilli(from.get()))
                .invoke(swept::found)
                .call(documents -> publish(swept, documents))
                .map(documents -> documents.size() == config.sweepBatch() && advance(from, documents));
    }

    private static boolean advance(AtomicLong from, List<Document> documents) {
        long last = oldestOf(documents.get(documents.size() - 1)).toEpochMilli();
        return last > from.getAndSet(last);
    }

    private static Instant oldestOf(Document document) {
        return document.get(Outbox.OLDEST, Date.class).toInstant();
    }

    private Uni<List<Document>> overdue(Swept swept, Instant from) {
        return swept.collection()
                .find(
                        and(gte(Outbox.OLDEST, from), lte(Outbox.OLDEST, outbox.abandonedUntil())),
                        new FindOptions()
                                .projection(include(Outbox.OLDEST))
                                .sort(ascending(Outbox.OLDEST))
                                .limit(config.sweepBatch()))
                .collect()
                .asList();
    }

    private Uni<Void> publish(Swept swept, List<Document> documents) {
        return Multi.createFrom()
                .iterable(documents)
                .onItem()
                .transformToUniAndConcatenate(document -> publish(swept, Objects.requireNonNull(document.get("_id"))))
                .onItem()
                .ignoreAsUni();
    }

    /** An unreachable broker ends the sweep; an event that cannot be published only blocks its own document. */
    private Uni<Void> publish(Swept swept, Object documentId) {
        return outbox.publishPending(swept.collection(), documentId)
                .invoke(swept::published)
                .onFailure(RecordTooLargeException.class)
                .recoverWithUni(failure -> {
                    LOG.errorf("An event of %s/%s is too large to publish", swept.name(), documentId);
                    return Uni.createFrom().voidItem();
                })
                .onFailure(UnsignedEventException.class)
                .recoverWithUni(failure -> {
                    LOG.errorf("Security: an event of %s/%s is not signed", swept.name(), documentId);
                    return Uni.createFrom().voidItem();
                });
    }

    /**
     * @param overdue documents found with events that were not published in time
     * @param oldest since when the oldest of them has been waiting; null if there is none
     */
    private record Swept(
            ReactiveMongoCollection<Document> collection,
            String name,
            AtomicLong overdue,
            AtomicReference<@Nullable Instant> oldest) {

        void found(List<Document> documents) {
            overdue.set(documents.size());
            oldest.set(documents.isEmpty() ? null : oldestOf(documents.get(0)));
        }

        void published() {
            if (overdue.decrementAndGet() == 0) {
                oldest.set(null);
            }
        }
    }
}
