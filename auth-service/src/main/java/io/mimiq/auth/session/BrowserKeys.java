package io.mimiq.auth.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mimiq.platform.crypto.FieldCipher;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.storage.Storage;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * Derives the key for what an account leaves in a browser from the account's data key. It is stored nowhere; destroying
 * the data key ends it.
 */
@Singleton
class BrowserKeys {
    private static final String PURPOSE = "browser key v1";

    private final Sessions sessions;
    private final KeyRing keys;
    private final Storage storage;

    BrowserKeys(Sessions sessions, KeyRing keys, Storage storage) {
        this.sessions = sessions;
        this.keys = keys;
        this.storage = storage;
    }

    /** Fails with 401 {@code session-ended} unless the session is alive, even if its access token still is. */
    Uni<BrowserKeyView> of(String userId, String sessionId) {
        return sessions.byId(sessionId)
                .map(found ->
                        found.filter(session -> session.isAlive(storage.now())).orElseThrow(SessionService::ended))
                .chain(session -> keys.open(KeyScope.user(userId)))
                .map(cipher -> derive(cipher, userId));
    }

    private static BrowserKeyView derive(FieldCipher cipher, String userId) {
        return new BrowserKeyView(cipher.hash(PURPOSE, userId.getBytes(UTF_8)));
    }
}
