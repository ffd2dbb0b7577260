package io.mimiq.integration.connection;

import io.mimiq.integration.IntegrationError;
import io.mimiq.integration.confluence.SiteRules;
import io.mimiq.platform.crypto.KeyGoneException;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.storage.Sealer;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** What users have connected, and what the sites say about it. */
@Singleton
public final class Connections {
    private final ConnectionCollection collection;
    private final KeyRing keys;
    private final SiteRules rules;
    private final Storage storage;

    Connections(ConnectionCollection collection, KeyRing keys, SiteRules rules, Storage storage) {
        this.collection = collection;
        this.keys = keys;
        this.rules = rules;
        this.storage = storage;
    }

    /** Fails with {@link IntegrationError#NOT_CONNECTED} if there is none. */
    public Uni<OpenConnection> open(String userId) {
        return current(userId)
                .map(found -> found.orElseThrow(Connections::notConnected))
                .chain(current -> open(userId, current))
                .onFailure(KeyGoneException.class)
                .transform(gone -> notConnected());
    }

    private Uni<OpenConnection> open(String userId, Connected current) {
        return sealer(current)
                .map(sealer -> new OpenConnection(
                        current.connectionId(),
                        current.siteKey(),
                        current.open(userId, rules, sealer),
                        current.refusedAt() != null,
                        Optional.ofNullable(current.restUntil())));
    }

    Uni<ConnectionView> view(String userId) {
        return current(userId)
                .chain(found -> found.map(current -> view(userId, current))
                        .orElseGet(() -> Uni.createFrom().item(ConnectionView.DISCONNECTED)));
    }

    private Uni<ConnectionView> view(String userId, Connected current) {
        return sealer(current)
                .map(sealer -> current.view(userId, sealer))
                .onFailure(KeyGoneException.class)
                .recoverWithItem(ConnectionView.DISCONNECTED);
    }

    /** The site refused the credentials: their owner sees it in the connection's state. */
    public Uni<Void> noteRefused(String userId, OpenConnection connection) {
        return collection.note(userId, connection.id(), "refusedAt", storage.now());
    }

    /** The site accepts the credentials again, if it refused them before. */
    public Uni<Void> noteAccepted(String userId, OpenConnection connection) {
        return connection.refused()
                ? collection.forget(userId, connection.id(), "refusedAt")
                : Uni.createFrom().voidItem();
    }

    /** The site asked to be left alone until then. */
    public Uni<Void> noteRest(String userId, OpenConnection connection, Instant until) {
        return collection.note(userId, connection.id(), "restUntil", until);
    }

    private Uni<Optional<Connected>> current(String userId) {
        return collection.of(userId).map(found -> found.map(ConnectionDocument::current));
    }

    private Uni<Sealer> sealer(Connected current) {
        return keys.open(current.scope()).map(Sealer::new);
    }

    private static ProblemException notConnected() {
        return new ProblemException(
                IntegrationError.NOT_CONNECTED, "Connect a site with PUT /api/integrations/confluence first.");
    }
}
