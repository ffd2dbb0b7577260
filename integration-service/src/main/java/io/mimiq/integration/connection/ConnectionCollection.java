package io.mimiq.integration.connection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Connections, one document for each user. */
@Singleton
class ConnectionCollection extends StoredCollection<ConnectionDocument> {
    private static final Duration LEFT_TO_THE_REQUEST = Duration.ofSeconds(10);
    private static final String CURRENT = "current";
    private static final String RETIRED = "retired";
    private static final String RETIRED_AT = "retiredAt";
    private static final String REVISION = "revision";

    /**
     * An insert does not check the key, which is fresh: only whoever replaces the connection destroys it, and then the
     * document is no longer the inserted one and must stay.
     */
    ConnectionCollection(Storage storage) {
        super(
                storage,
                Declaration.of(ConnectionDocument.class)
                        .encrypted(connection -> null, "current.siteUrl", "current.email", "current.apiToken")
                        .plain(RETIRED)
                        .due(Due.since(RETIRED_AT, LEFT_TO_THE_REQUEST))
                        .erased(Erasure.none("ConnectionChanges erases it: the keys have to go first")));
    }

    Uni<Optional<ConnectionDocument>> of(String userId) {
        return first(eq(ID, userId));
    }

    /** Stores a user's first connection; empty if another one came first. */
    Uni<Optional<ConnectionDocument>> add(String userId, Connected first, PendingEvent event) {
        ConnectionDocument document =
                new ConnectionDocument(userId, first, List.of(), null, 1, List.of(event), event.at());
        return insert(document).map(added -> added ? Optional.of(document) : Optional.empty());
    }

    /** Puts {@code next}, or nothing, in place of what was seen, and retires that; empty if it has changed since. */
    Uni<Optional<ConnectionDocument>> replace(ConnectionDocument seen, @Nullable Connected next, PendingEvent event) {
        List<Bson> changes = new ArrayList<>();
        changes.add(next == null ? unset(CURRENT) : set(CURRENT, next));
        Connected replaced = seen.current();
        if (replaced != null) {
            changes.add(push(RETIRED, replaced.connectionId()));
            changes.add(set(RETIRED_AT, now()));
        }
        changes.add(Outbox.append(List.of(event)));
        changes.add(inc(REVISION, 1L));
        return updateAndGet(and(eq(ID, seen.id()), eq(REVISION, seen.revision())), combine(changes));
    }

    /** Notes something of the connection, unless another one has taken its place. */
    Uni<Void> note(String userId, String connectionId, String field, Instant at) {
        return noteOn(userId, connectionId, set(CURRENT + "." + field, at));
    }

    Uni<Void> forget(String userId, String connectionId, String field) {
        return noteOn(userId, connectionId, unset(CURRENT + "." + field));
    }

    private Uni<Void> noteOn(String userId, String connectionId, Bson change) {
        return update(
                        and(eq(ID, userId), eq(CURRENT + ".connectionId", connectionId)),
                        combine(change, inc(REVISION, 1L)))
                .replaceWithVoid();
    }

    /** The keys of all these are destroyed. If another id was retired meanwhile, all stay. */
    Uni<Void> retiredDone(ConnectionDocument document) {
        return update(
                        and(eq(ID, document.id()), eq(RETIRED, document.retired())),
                        combine(set(RETIRED, List.of()), unset(RETIRED_AT), inc(REVISION, 1L)))
                .replaceWithVoid();
    }

    /** Deletes the document once nothing is connected and all events are out. Returns false if it stays. */
    Uni<Boolean> deleteDisconnected(String userId) {
        return deleteTold(and(eq(ID, userId), exists(CURRENT, false), exists(RETIRED_AT, false)));
    }
}
