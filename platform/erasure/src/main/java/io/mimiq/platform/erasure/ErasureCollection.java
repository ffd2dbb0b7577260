package io.mimiq.platform.erasure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.erasure.ErasureDocument.State;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Due;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.StoredCollection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Singleton
class ErasureCollection extends StoredCollection<ErasureDocument> {
    /** A claim outlives the slowest pass over one service's data; the request that began the erasure has ended by then. */
    static final Duration LEASE = Duration.ofSeconds(20);

    private static final String STATE = "state";
    private static final String DUE = "dueAt";

    ErasureCollection(Storage storage, @ConfigProperty(name = "mimiq.service.name") String service) {
        super(
                storage,
                Declaration.of(ErasureDocument.class)
                        .encrypted(erasure -> KeyScope.service(service), "target")
                        .due(Due.at(DUE, LEASE))
                        .erased(Erasure.none("the receipt, which names neither user nor topic")));
    }

    /** Notes the erasure, unless an earlier request did. */
    Uni<Void> begin(ErasureDocument erasure) {
        return insert(erasure).replaceWithVoid();
    }

    Uni<Optional<ErasureDocument>> find(String id, String userHash) {
        return first(and(eq(ID, id), eq("userHash", userHash)));
    }

    Uni<Void> count(String id, String kind, long erased) {
        return update(and(eq(ID, id), eq(STATE, State.REQUESTED)), inc("counts." + kind, erased))
                .replaceWithVoid();
    }

    /** Acknowledges once, however often it is erased. */
    Uni<Void> erased(String id, Instant lastLook, PendingEvent completed) {
        return update(
                        and(eq(ID, id), eq(STATE, State.REQUESTED)),
                        combine(set(STATE, State.ERASED), set(DUE, lastLook), Outbox.append(List.of(completed))))
                .replaceWithVoid();
    }

    Uni<Void> close(String id) {
        return update(eq(ID, id), combine(set(STATE, State.CLOSED), unset(DUE), unset("target")))
                .replaceWithVoid();
    }

    Uni<ErasureDocument> reload(String id) {
        return first(eq(ID, id)).map(Optional::orElseThrow);
    }
}
