package io.mimiq.integration.connection;

import io.mimiq.integration.IntegrationError;
import io.mimiq.platform.contracts.Audit;
import io.mimiq.platform.contracts.Party;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.DueWork;
import io.mimiq.platform.storage.Erasable;
import io.mimiq.platform.storage.Target;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Changes of what is connected. The write that replaces or removes credentials also retires their connection id; the key
 * of a retired id is destroyed at once, or by background work if this process dies in between.
 */
@Singleton
class ConnectionChanges implements Erasable {
    private static final int RETRIES = 3;

    private final ConnectionCollection collection;
    private final KeyRing keys;
    private final Audit audit;
    private final DueWork<ConnectionDocument> work;

    ConnectionChanges(
            ConnectionCollection collection,
            KeyRing keys,
            Audit audit,
            @ConfigProperty(name = "mimiq.integration.sweep-every") String every) {
        this.collection = collection;
        this.keys = keys;
        this.audit = audit;
        this.work = DueWork.of(collection, "retired-connections", every, this::destroyRetired);
    }

    @Produces
    @Singleton
    DueWork<ConnectionDocument> work() {
        return work;
    }

    /** Puts a sealed connection in place of whatever there was. */
    Uni<Void> replace(String userId, Connected fresh) {
        PendingEvent event = event(userId, "confluence.connected", fresh);
        return change(
                userId,
                found -> found.map(seen -> collection.replace(seen, fresh, event))
                        .orElseGet(() -> collection.add(userId, fresh, event))
                        .map(ConnectionChanges::requireChanged));
    }

    /** Removes the credentials, if there are any. */
    Uni<Void> remove(String userId) {
        return change(userId, found -> found.map(this::remove).orElseGet(ConnectionChanges::nothing));
    }

    private Uni<Optional<ConnectionDocument>> remove(ConnectionDocument seen) {
        Connected current = seen.current();
        return current == null
                ? nothing()
                : collection
                        .replace(seen, null, event(seen.id(), "confluence.disconnected", current))
                        .map(ConnectionChanges::requireChanged);
    }

    /** Tries again if another change came first. */
    private Uni<Void> change(
            String userId, Function<Optional<ConnectionDocument>, Uni<Optional<ConnectionDocument>>> attempt) {
        return Uni.createFrom()
                .deferred(() -> collection.of(userId).chain(attempt::apply))
                .onFailure(ConnectionChanges::wasMoved)
                .retry()
                .atMost(RETRIES)
                .chain(changed -> changed.map(this::complete)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> complete(ConnectionDocument changed) {
        return destroyRetired(changed).chain(() -> collection.relay(changed.id()));
    }

    private Uni<Void> destroyRetired(ConnectionDocument document) {
        if (document.retired().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .iterable(document.retired())
                .onItem()
                .transformToUniAndConcatenate(connectionId -> keys.destroy(Connected.scope(connectionId)))
                .onItem()
                .ignoreAsUni()
                .chain(() -> collection.retiredDone(document));
    }

    @Override
    public String kind() {
        return collection.kind();
    }

    /** The key goes before the document: nothing else names it. */
    @Override
    public Uni<Long> erase(Target target) {
        return target.isAccount()
                ? remove(target.userId())
                        .chain(() -> collection.of(target.userId()))
                        .chain(found -> found.map(this::eraseDisconnected)
                                .orElseGet(() -> Uni.createFrom().item(0L)))
                : Uni.createFrom().item(0L);
    }

    private Uni<Long> eraseDisconnected(ConnectionDocument left) {
        return complete(left)
                .chain(() -> collection.deleteDisconnected(left.id()))
                .invoke(ConnectionChanges::requireDeleted)
                .replaceWith(1L);
    }

    private static void requireDeleted(boolean deleted) {
        if (!deleted) {
            throw new IllegalStateException("A connection has come back, or has events that are not out yet");
        }
    }

    private static Optional<ConnectionDocument> requireChanged(Optional<ConnectionDocument> changed) {
        if (changed.isEmpty()) {
            throw new ProblemException(IntegrationError.CONNECTION_MOVED, "Try again.");
        }
        return changed;
    }

    private static boolean wasMoved(Throwable failure) {
        return failure instanceof ProblemException problem && problem.error() == IntegrationError.CONNECTION_MOVED;
    }

    private static Uni<Optional<ConnectionDocument>> nothing() {
        return Uni.createFrom().item(Optional.empty());
    }

    private PendingEvent event(String userId, String action, Connected connection) {
        return audit.byUser(userId, action, new Party("connection", connection.connectionId()), null);
    }
}
