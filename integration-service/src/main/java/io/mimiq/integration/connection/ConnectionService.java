package io.mimiq.integration.connection;

import io.mimiq.integration.confluence.ConfluenceClient;
import io.mimiq.integration.confluence.ConfluenceException;
import io.mimiq.integration.confluence.Credentials;
import io.mimiq.integration.confluence.SiteRules;
import io.mimiq.platform.crypto.BlindIndex;
import io.mimiq.platform.crypto.FieldCipher;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.Secret;
import io.mimiq.platform.storage.Sealer;
import io.mimiq.platform.storage.Storage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Connects a site. Stores nothing before the site itself accepts the credentials. */
@Singleton
class ConnectionService {
    private final SiteRules rules;
    private final ConfluenceClient confluence;
    private final KeyRing keys;
    private final ConnectionChanges changes;
    private final Event<SiteConnected> connected;
    private final Storage storage;

    ConnectionService(
            SiteRules rules,
            ConfluenceClient confluence,
            KeyRing keys,
            ConnectionChanges changes,
            Event<SiteConnected> connected,
            Storage storage) {
        this.rules = rules;
        this.confluence = confluence;
        this.keys = keys;
        this.changes = changes;
        this.connected = connected;
        this.storage = storage;
    }

    Uni<ConnectionView> connect(String userId, ConnectConfluence request) {
        Credentials credentials = new Credentials(
                rules.admit(request.siteUrl()),
                Secret.of(request.email().strip()),
                Secret.of(request.apiToken().strip()));
        return confluence
                .check(credentials)
                .onFailure(ConfluenceException.class)
                .transform(failure -> ((ConfluenceException) failure).toProblem())
                .chain(() -> seal(userId, credentials))
                .call(fresh -> changes.replace(userId, fresh))
                .invoke(fresh -> connected.fire(new SiteConnected(userId, fresh.siteKey())))
                .map(fresh -> view(fresh, credentials));
    }

    private Uni<Connected> seal(String userId, Credentials credentials) {
        String connectionId = UUID.randomUUID().toString();
        return Uni.combine()
                .all()
                .unis(keys.create(Connected.scope(connectionId)), keys.blindIndex("confluence-site"))
                .with((cipher, sites) -> seal(userId, connectionId, credentials, cipher, sites));
    }

    private Connected seal(
            String userId, String connectionId, Credentials credentials, FieldCipher cipher, BlindIndex sites) {
        String siteKey = sites.of(userId + " " + credentials.site().url());
        return Connected.seal(userId, connectionId, credentials, siteKey, storage.now(), new Sealer(cipher));
    }

    private static ConnectionView view(Connected fresh, Credentials credentials) {
        return new ConnectionView(
                ConnectionState.CONNECTED,
                credentials.site().url(),
                credentials.email().reveal(),
                fresh.connectedAt());
    }
}
