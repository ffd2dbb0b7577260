package io.mimiq.platform.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Lets one replica of a service at a time do a job. A lease belongs to its holder until it expires; the holder can
 * renew it by acquiring it again. Replicas compare their own clocks with the stored expiry, so a lease must exceed the
 * job's duration by more than the clock skew, and the job must tolerate running twice.
 */
@Singleton
public final class Leases {
    private static final String ID = "_id";
    private static final String HOLDER = "holder";
    private static final String UNTIL = "until";

    private final ReactiveMongoCollection<Document> leases;
    private final Clock clock;
    private final String replica = UUID.randomUUID().toString();

    Leases(Collections collections, Clock clock) {
        this.leases = collections.get("leases");
        this.clock = clock;
    }

    /** Acquires or renews the lease. Returns true if this replica now holds it, false if another one does. */
    public Uni<Boolean> tryAcquire(String name, Duration length) {
        Instant now = clock.instant();
        Instant until = now.plus(length);
        Bson free = and(eq(ID, name), or(lte(UNTIL, now), eq(HOLDER, replica)));
        return leases.updateOne(free, combine(set(HOLDER, replica), set(UNTIL, until)))
                .chain(taken -> taken.getMatchedCount() == 1 ? Uni.createFrom().item(true) : takeFirst(name, until));
    }

    /** Releases the lease if this replica holds it, so that others need not wait for it to expire. */
    public Uni<Void> release(String name) {
        return leases.updateOne(and(eq(ID, name), eq(HOLDER, replica)), set(UNTIL, clock.instant()))
                .replaceWithVoid();
    }

    private Uni<Boolean> takeFirst(String name, Instant until) {
        return leases.insertOne(new Document(ID, name).append(HOLDER, replica).append(UNTIL, until))
                .replaceWith(true)
                .onFailure(DuplicateKeys::is)
                .recoverWithItem(false);
    }
}
