package io.mimiq.auth.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mimiq.platform.crypto.FieldCipher;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * Derives the key for what an account leaves in a browser from the account's data key. It is stored nowhere; destroying
 * the data key ends it.
 */
@Singleton
class BrowserKeys {
    private static final String PURPOSE = "browser key v1";

    private final LivingSessions sessions;
    private final KeyRing keys;

    BrowserKeys(LivingSessions sessions, KeyRing keys) {
        this.sessions = sessions;
        this.keys = keys;
    }

    /** Fails with 401 {@code session-ended} unless the session is alive, even if its access token still is. */
    Uni<BrowserKeyView> of(String userId, String sessionId) {
        return sessions.find(sessionId)
                .chain(session -> keys.open(KeyScope.user(userId)))
                .map(cipher -> derive(cipher, userId));
    }

    private static BrowserKeyView derive(FieldCipher cipher, String userId) {
        return new BrowserKeyView(cipher.hash(PURPOSE, userId.getBytes(UTF_8)));
    }
}
