package io.mimiq.platform.events;

import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.Indexes;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.bson.Document;
import org.jboss.logging.Logger;

/**
 * Publishes what the requests themselves could not: events left behind by a crash or by a broker that was away. Several
 * instances may sweep at once; consumers are idempotent.
 */
@ApplicationScoped
class OutboxSweeper {

    private static final Logger LOG = Logger.getLogger(OutboxSweeper.class);

    private final Outbox outbox;
    private final EventsConfig config;
    private final Clock clock;
    private final List<Swept> collections;

    @Inject
    OutboxSweeper(Outbox outbox, EventsConfig config, Clock clock, MeterRegistry metrics) {
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
        this.collections = config.outboxCollections().orElse(List.of()).stream()
                .map(name -> new Swept(outbox.collection(name), name, new AtomicBoolean(), new AtomicLong()))
                .toList();
        collections.forEach(
                swept -> metrics.gauge("mimiq.events.pending", Tags.of("collection", swept.name()), swept.overdue()));
    }

    @Scheduled(every = "{mimiq.events.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return Multi.createFrom()
                .iterable(collections)
                .onItem()
                .transformToUniAndConcatenate(this::sweep)
                .onItem()
                .ignoreAsUni()
                .onFailure()
                .invoke(failure -> LOG.warnf("Pending events stay until the next sweep: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> sweep(Swept swept) {
        return ensureIndex(swept)
                .chain(() -> overdue(swept))
                .invoke(documentIds -> swept.overdue().set(documentIds.size()))
                .chain(documentIds -> publish(swept, documentIds));
    }

    private static Uni<Void> ensureIndex(Swept swept) {
        if (swept.indexed().get()) {
            return Uni.createFrom().voidItem();
        }
        return swept.collection()
                .createIndex(Indexes.ascending(Outbox.OLDEST))
                .invoke(() -> swept.indexed().set(true))
                .replaceWithVoid();
    }

    private Uni<List<Object>> overdue(Swept swept) {
        Instant before = clock.instant().minus(config.sweepOlderThan());
        return swept.collection()
                .find(
                        lte(Outbox.OLDEST, before),
                        new FindOptions()
                                .projection(include("_id"))
                                .sort(ascending(Outbox.OLDEST))
                                .limit(config.sweepBatch()))
                .map(document -> Objects.requireNonNull(document.get("_id")))
                .collect()
                .asList();
    }

    private Uni<Void> publish(Swept swept, List<Object> documentIds) {
        return Multi.createFrom()
                .iterable(documentIds)
                .onItem()
                .transformToUniAndConcatenate(documentId -> publish(swept, documentId))
                .onItem()
                .ignoreAsUni();
    }

    /** A broker that is away ends the sweep; an event the broker will never take only keeps its own document waiting. */
    private Uni<Void> publish(Swept swept, Object documentId) {
        return outbox.publishPending(swept.collection(), documentId)
                .invoke(() -> swept.overdue().decrementAndGet())
                .onFailure(RecordTooLargeException.class)
                .recoverWithUni(failure -> {
                    LOG.errorf("An event of %s/%s is too large to publish", swept.name(), documentId);
                    return Uni.createFrom().voidItem();
                });
    }

    /** @param overdue documents found with events that nobody published in time */
    private record Swept(
            ReactiveMongoCollection<Document> collection, String name, AtomicBoolean indexed, AtomicLong overdue) {}
}
