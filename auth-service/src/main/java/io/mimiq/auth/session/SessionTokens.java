package io.mimiq.auth.session;

import io.mimiq.platform.crypto.FieldCipher;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Issues session tokens, sealed under the service's own key. */
@Singleton
class SessionTokens {
    private final KeyRing keys;
    private final KeyScope scope;

    SessionTokens(KeyRing keys, @ConfigProperty(name = "mimiq.service.name") String service) {
        this.keys = keys;
        this.scope = KeyScope.service(service);
    }

    Uni<SessionToken> first(String sessionId) {
        return seal().map(seal -> SessionToken.first(sessionId, seal));
    }

    Uni<SessionToken> successor(SessionToken token) {
        return seal().map(token::successor);
    }

    /** Empty if this service never issued it. */
    Uni<Optional<SessionToken>> parse(String text) {
        return seal().map(seal -> SessionToken.parse(text, seal));
    }

    private Uni<SessionToken.Seal> seal() {
        return keys.create(scope).map(SessionTokens::sealWith);
    }

    private static SessionToken.Seal sealWith(FieldCipher cipher) {
        return text -> cipher.hash("session token", text.getBytes(StandardCharsets.US_ASCII));
    }
}
