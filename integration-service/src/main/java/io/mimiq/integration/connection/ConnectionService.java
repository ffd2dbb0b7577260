package io.mimiq.integration.connection;

import io.mimiq.integration.confluence.ConfluenceClient;
import io.mimiq.integration.confluence.ConfluenceException;
import io.mimiq.integration.confluence.Credentials;
import io.mimiq.integration.confluence.SiteRules;
import io.mimiq.integration.connection.ConnectionDocument.Connected;
import io.mimiq.platform.crypto.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Connecting: nothing is stored before the site itself took the credentials. */
@ApplicationScoped
class ConnectionService {

    private final SiteRules rules;
    private final ConfluenceClient confluence;
    private final CredentialsCipher cipher;
    private final Connections connections;
    private final Event<SiteConnected> connected;
    private final Clock clock;

    ConnectionService(
            SiteRules rules,
            ConfluenceClient confluence,
            CredentialsCipher cipher,
            Connections connections,
            Event<SiteConnected> connected,
            Clock clock) {
        this.rules = rules;
        this.confluence = confluence;
        this.cipher = cipher;
        this.connections = connections;
        this.connected = connected;
        this.clock = clock;
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
                .call(fresh -> connections.replace(userId, fresh))
                .invoke(fresh -> connected.fire(new SiteConnected(userId, fresh.siteKey())))
                .chain(fresh -> cipher.view(userId, fresh));
    }

    private Uni<Connected> seal(String userId, Credentials credentials) {
        String connectionId = UUID.randomUUID().toString();
        return cipher.seal(userId, connectionId, credentials, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
