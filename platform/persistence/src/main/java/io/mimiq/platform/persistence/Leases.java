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
 * Lets one replica of a service do a job at a time. A lease belongs to a replica until it runs out; its holder may take
 * it again, which prolongs it. Replicas compare their own clocks with the stored end, so a lease must be longer than the
 * job by more than clocks differ, and the job must bear being done twice.
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

    /** True when the lease is this replica's now; false when another holds it. */
    public Uni<Boolean> tryAcquire(String name, Duration length) {
        Instant now = clock.instant();
        Instant until = now.plus(length);
        Bson free = and(eq(ID, name), or(lte(UNTIL, now), eq(HOLDER, replica)));
        return leases.updateOne(free, combine(set(HOLDER, replica), set(UNTIL, until)))
                .chain(taken -> taken.getMatchedCount() == 1 ? Uni.createFrom().item(true) : takeFirst(name, until));
    }

    /** Lets others have it at once. */
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
