package io.mimiq.conversation.call;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import io.mimiq.conversation.call.CallDocument.State;
import io.mimiq.conversation.lease.Lease;
import io.mimiq.conversation.lease.LeaseConfig;
import io.mimiq.platform.contracts.CallCompleted;
import io.mimiq.platform.crypto.KeyDestroyedException;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Due;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.PageOrder;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.StoredCollection;
import io.mimiq.platform.storage.Target;
import io.mimiq.platform.web.Cursor;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

@Singleton
class CallRepository extends StoredCollection<CallDocument> {
    private static final String USER = "userId";
    private static final String TOPIC = "topicId";
    private static final String STARTED = "startedAt";
    private static final String STATE = "state";
    private static final PageOrder NEWEST_FIRST = PageOrder.newestFirst(STARTED);
    private static final Bson IS_RUNNING = eq(STATE, State.RUNNING.name());

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    /** Longer than a database takes to come back. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final KeyRing keys;
    private final Outbox outbox;
    private final CallMetrics metrics;

    CallRepository(Storage storage, LeaseConfig leases, KeyRing keys, Outbox outbox, CallMetrics metrics) {
        super(
                storage,
                Declaration.of(CallDocument.class)
                        .index(ascending(USER))
                        .index(ascending(TOPIC, USER, STARTED, ID))
                        .encrypted(CallDocument::scope)
                        .plain("provider", "model", "priceVersion", "sources.kind")
                        .due(Due.at(Lease.FIELD, leases.length()).takenOverAtRestart())
                        .erased(Erasure.ofTopic()));
        this.keys = keys;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    Uni<Optional<CallDocument>> find(String userId, String topicId, String id) {
        return first(and(eq(ID, id), of(new Target(userId, topicId))));
    }

    /** Newest first. */
    Uni<Page<CallDocument>> page(String userId, String topicId, PageRequest request) {
        return page(
                of(new Target(userId, topicId)),
                NEWEST_FIRST,
                request,
                call -> new Cursor(call.startedAt(), call.id()));
    }

    /** Fails if the topic's key is destroyed; then nothing is stored. */
    Uni<Void> add(CallDocument call) {
        return insert(call).replaceWithVoid();
    }

    Uni<Void> beat(String id, Figures figures, Instant leaseUntil) {
        return update(running(id), combine(figures.update(), set(Lease.FIELD, leaseUntil)))
                .replaceWithVoid();
    }

    /** Closes the call unless it is closed, and publishes its usage event, without the topic if that is erased. */
    Uni<Void> close(CallDocument call, Figures figures, CallOutcome outcome) {
        return Uni.createFrom()
                .deferred(() -> topicUnlessErased(call))
                .chain(topicId -> close(call, topicId, figures, outcome))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(PATIENCE.toMillis())
                .chain(() -> relay(call.id()));
    }

    /** Calls that no process will close, for the topic is erased, are closed before they are deleted. */
    @Override
    public Uni<Long> erase(Target target) {
        return mongoCollection()
                .find(and(of(target), IS_RUNNING))
                .collect()
                .asList()
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(
                        call -> close(call, Optional.empty(), call.figures().asEstimate(), CallOutcome.INTERRUPTED))
                .onItem()
                .ignoreAsUni()
                .chain(() -> super.erase(target));
    }

    /** Closes the call and stores its event in one write. */
    private Uni<Void> close(CallDocument call, Optional<String> topicId, Figures figures, CallOutcome outcome) {
        Instant finishedAt = now();
        CallCompleted completed = call.completed(topicId, figures, outcome, finishedAt);
        return update(
                        running(call.id()),
                        combine(
                                figures.update(),
                                set(STATE, State.CLOSED.name()),
                                set("outcome", outcome.name()),
                                set("finishedAt", finishedAt),
                                unset(Lease.FIELD),
                                Outbox.append(List.of(outbox.event(call.userId(), call.id(), completed)))))
                .invoke(closed -> {
                    if (closed) {
                        metrics.closed(call, figures, outcome, Duration.between(call.startedAt(), finishedAt));
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Optional<String>> topicUnlessErased(CallDocument call) {
        return keys.requireAlive(call.scope())
                .replaceWith(Optional.of(call.topicId()))
                .onFailure(KeyDestroyedException.class)
                .recoverWithItem(Optional.empty());
    }

    private static Bson of(Target target) {
        return target.isAccount()
                ? eq(USER, target.userId())
                : and(eq(TOPIC, target.topicId()), eq(USER, target.userId()));
    }

    private static Bson running(String id) {
        return and(eq(ID, id), IS_RUNNING);
    }
}
