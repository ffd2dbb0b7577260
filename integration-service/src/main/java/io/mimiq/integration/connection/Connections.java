package io.mimiq.integration.connection;

import io.mimiq.integration.Audit;
import io.mimiq.integration.IntegrationError;
import io.mimiq.integration.connection.ConnectionDocument.Connected;
import io.mimiq.platform.crypto.KeyDestroyedException;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stored connections. Whatever replaces or removes credentials retires their connection id in the same write; the key of
 * a retired id is destroyed at once, and by the sweeper when this process dies in between.
 */
@ApplicationScoped
public class Connections {

    private final ConnectionRepository repository;
    private final CredentialsCipher cipher;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Connections(ConnectionRepository repository, CredentialsCipher cipher, Outbox outbox, Audit audit, Clock clock) {
        this.repository = repository;
        this.cipher = cipher;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Fails with {@link IntegrationError#NOT_CONNECTED} when there is none. */
    public Uni<OpenConnection> open(String userId) {
        return repository.of(userId).chain(found -> open(userId, current(found)));
    }

    private Uni<OpenConnection> open(String userId, @Nullable Connected current) {
        if (current == null) {
            return Uni.createFrom().failure(Connections::notConnected);
        }
        return cipher.open(userId, current)
                .map(credentials -> new OpenConnection(
                        current.connectionId(),
                        current.siteKey(),
                        credentials,
                        current.refusedAt() != null,
                        Optional.ofNullable(current.restUntil())))
                .onFailure(KeyDestroyedException.class)
                .transform(gone -> notConnected());
    }

    /** The site refused the credentials: the owner sees it in the state of the connection. */
    public Uni<Void> noteRefused(String userId, OpenConnection connection) {
        return repository.note(userId, connection.id(), "refusedAt", now());
    }

    /** The site takes the credentials, which it refused before. */
    public Uni<Void> noteAccepted(String userId, OpenConnection connection) {
        return connection.refused()
                ? repository.forget(userId, connection.id(), "refusedAt")
                : Uni.createFrom().voidItem();
    }

    /** The site asked to be left alone until then. */
    public Uni<Void> noteRest(String userId, OpenConnection connection, Instant until) {
        return repository.note(userId, connection.id(), "restUntil", until);
    }

    Uni<ConnectionView> view(String userId) {
        return repository.of(userId).chain(found -> view(userId, current(found)));
    }

    private Uni<ConnectionView> view(String userId, @Nullable Connected current) {
        if (current == null) {
            return Uni.createFrom().item(ConnectionView.DISCONNECTED);
        }
        return cipher.view(userId, current)
                .onFailure(KeyDestroyedException.class)
                .recoverWithItem(ConnectionView.DISCONNECTED);
    }

    /** Puts a sealed connection in place of whatever there was. */
    Uni<Void> replace(String userId, Connected fresh) {
        return change(userId, fresh, "confluence.connected");
    }

    /** Removes the credentials. Nothing happens when there are none. */
    Uni<Void> remove(String userId) {
        return repository
                .of(userId)
                .chain(found -> current(found) == null
                        ? Uni.createFrom().voidItem()
                        : change(userId, null, "confluence.disconnected"));
    }

    private Uni<Void> change(String userId, @Nullable Connected next, String action) {
        return repository
                .of(userId)
                .map(found -> successor(userId, found, next, action))
                .chain(this::store)
                .onFailure(Connections::wasMoved)
                .retry()
                .atMost(3);
    }

    private Uni<Void> store(ConnectionDocument successor) {
        return repository
                .store(successor)
                .invoke(Connections::requireStored)
                .chain(() -> destroyRetired(successor))
                .chain(() -> outbox.relay(ConnectionDocument.COLLECTION, successor.userId()));
    }

    private ConnectionDocument successor(
            String userId, Optional<ConnectionDocument> found, @Nullable Connected next, String action) {
        Connected replaced = current(found);
        List<String> retired =
                new ArrayList<>(found.map(ConnectionDocument::retired).orElse(List.of()));
        if (replaced != null) {
            retired.add(replaced.connectionId());
        }
        PendingEvent event = audit.byUser(userId, action, subject(next, replaced), null);
        List<PendingEvent> pending =
                new ArrayList<>(found.map(ConnectionDocument::outbox).orElse(List.of()));
        pending.add(event);
        return new ConnectionDocument(
                userId,
                next,
                retired,
                retired.isEmpty() ? null : now(),
                found.map(ConnectionDocument::revision).orElse(0L) + 1,
                pending,
                pending.get(0).at());
    }

    private static Audit.AuditedObject subject(@Nullable Connected next, @Nullable Connected replaced) {
        Connected subject = next != null ? next : replaced;
        return new Audit.AuditedObject("connection", subject == null ? "none" : subject.connectionId());
    }

    /** Repeats what a process that died left undone. */
    Uni<Void> sweep(Instant before) {
        return repository
                .withRetiredBefore(before)
                .onItem()
                .transformToUniAndConcatenate(this::destroyRetired)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> destroyRetired(ConnectionDocument document) {
        if (document.retired().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .iterable(document.retired())
                .onItem()
                .transformToUniAndConcatenate(cipher::destroy)
                .onItem()
                .ignoreAsUni()
                .chain(() -> repository.retiredDone(document));
    }

    /** Erases the user's connection for good and answers how many there were. */
    public Uni<Integer> erase(String userId) {
        return remove(userId)
                .chain(() -> repository.of(userId))
                .chain(found -> found.map(husk -> destroyRetired(husk).replaceWith(1))
                        .orElse(Uni.createFrom().item(0)))
                .call(() -> outbox.relay(ConnectionDocument.COLLECTION, userId))
                .call(() -> repository.remove(userId));
    }

    private static void requireStored(boolean stored) {
        if (!stored) {
            throw new ProblemException(IntegrationError.CONNECTION_MOVED, "Try again.");
        }
    }

    private static boolean wasMoved(Throwable failure) {
        return failure instanceof ProblemException problem && problem.error() == IntegrationError.CONNECTION_MOVED;
    }

    private static ProblemException notConnected() {
        return new ProblemException(
                IntegrationError.NOT_CONNECTED, "Connect a site with PUT /api/integrations/confluence first.");
    }

    private static @Nullable Connected current(Optional<ConnectionDocument> found) {
        return found.map(ConnectionDocument::current).orElse(null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
