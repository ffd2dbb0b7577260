package io.mimiq.integration.connection;

import static io.mimiq.integration.connection.ConnectionDocument.field;

import io.mimiq.integration.confluence.Credentials;
import io.mimiq.integration.confluence.SiteRules;
import io.mimiq.integration.connection.ConnectionDocument.Connected;
import io.mimiq.platform.crypto.FieldCipher;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Credentials in and out of their stored form. */
@ApplicationScoped
class CredentialsCipher {

    private static final String SITE_URL = "siteUrl";
    private static final String EMAIL = "email";
    private static final String API_TOKEN = "apiToken";

    private final KeyRing keys;
    private final SiteRules rules;

    CredentialsCipher(KeyRing keys, SiteRules rules) {
        this.keys = keys;
        this.rules = rules;
    }

    Uni<Connected> seal(String userId, String connectionId, Credentials credentials, Instant now) {
        return Uni.combine()
                .all()
                .unis(keys.create(ConnectionDocument.scopeOf(connectionId)), keys.blindIndex("confluence-site"))
                .asTuple()
                .map(opened -> seal(
                        userId,
                        connectionId,
                        credentials,
                        now,
                        opened.getItem1(),
                        opened.getItem2().of(userId + " " + credentials.site().url())));
    }

    private static Connected seal(
            String userId,
            String connectionId,
            Credentials credentials,
            Instant now,
            FieldCipher cipher,
            String siteKey) {
        return new Connected(
                connectionId,
                cipher.encryptText(field(userId, SITE_URL), credentials.site().url()),
                cipher.encryptText(field(userId, EMAIL), credentials.email().reveal()),
                cipher.encryptText(
                        field(userId, API_TOKEN), credentials.apiToken().reveal()),
                siteKey,
                now,
                null,
                null);
    }

    /** The rules may have changed since: an address they no longer admit is not opened. */
    Uni<Credentials> open(String userId, Connected stored) {
        return keys.open(stored.scope())
                .map(cipher -> new Credentials(
                        rules.admit(cipher.decryptText(field(userId, SITE_URL), stored.siteUrl())),
                        Secret.of(cipher.decryptText(field(userId, EMAIL), stored.email())),
                        Secret.of(cipher.decryptText(field(userId, API_TOKEN), stored.apiToken()))));
    }

    Uni<ConnectionView> view(String userId, Connected stored) {
        ConnectionState state = stored.refusedAt() == null ? ConnectionState.CONNECTED : ConnectionState.REFUSED;
        return keys.open(stored.scope())
                .map(cipher -> new ConnectionView(
                        state,
                        cipher.decryptText(field(userId, SITE_URL), stored.siteUrl()),
                        cipher.decryptText(field(userId, EMAIL), stored.email()),
                        stored.connectedAt()));
    }

    Uni<Void> destroy(String connectionId) {
        return keys.destroy(ConnectionDocument.scopeOf(connectionId));
    }
}
