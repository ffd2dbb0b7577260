package io.mimiq.integration.connection;

import static io.mimiq.integration.connection.ConnectionDocument.COLLECTION;

import io.mimiq.integration.confluence.Credentials;
import io.mimiq.integration.confluence.SiteRules;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.crypto.Secret;
import io.mimiq.platform.storage.Sealer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A connected site as stored: the credentials are encrypted under a key of this connection alone.
 *
 * @param siteKey blind index of user and site: tells whether a linked page belongs to the site
 * @param refusedAt when the site last refused the credentials; null while it accepts them
 * @param restUntil until when the site asked to be left alone
 */
record Connected(
        String connectionId,
        byte[] siteUrl,
        byte[] email,
        byte[] apiToken,
        String siteKey,
        Instant connectedAt,
        @Nullable Instant refusedAt,
        @Nullable Instant restUntil) {
    private static final String SITE_URL = "siteUrl";
    private static final String EMAIL = "email";
    private static final String API_TOKEN = "apiToken";

    static KeyScope scope(String connectionId) {
        return KeyScope.of("connection", connectionId);
    }

    static Connected seal(
            String userId, String connectionId, Credentials credentials, String siteKey, Instant now, Sealer sealer) {
        return new Connected(
                connectionId,
                sealer.sealText(COLLECTION, userId, SITE_URL, credentials.site().url()),
                sealer.sealText(COLLECTION, userId, EMAIL, credentials.email().reveal()),
                sealer.sealText(
                        COLLECTION, userId, API_TOKEN, credentials.apiToken().reveal()),
                siteKey,
                now,
                null,
                null);
    }

    KeyScope scope() {
        return scope(connectionId);
    }

    /** Fails if the rules no longer admit the site: they may have changed since. */
    Credentials open(String userId, SiteRules rules, Sealer sealer) {
        return new Credentials(
                rules.admit(sealer.openText(COLLECTION, userId, SITE_URL, siteUrl)),
                Secret.of(sealer.openText(COLLECTION, userId, EMAIL, email)),
                Secret.of(sealer.openText(COLLECTION, userId, API_TOKEN, apiToken)));
    }

    ConnectionView view(String userId, Sealer sealer) {
        return new ConnectionView(
                refusedAt == null ? ConnectionState.CONNECTED : ConnectionState.REFUSED,
                sealer.openText(COLLECTION, userId, SITE_URL, siteUrl),
                sealer.openText(COLLECTION, userId, EMAIL, email),
                connectedAt);
    }
}
