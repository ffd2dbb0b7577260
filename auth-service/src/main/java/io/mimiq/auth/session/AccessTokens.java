package io.mimiq.auth.session;

import io.mimiq.auth.AuthConfig;
import io.mimiq.auth.key.SigningKeys;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Makes the short-lived tokens people's clients call the API with. */
@ApplicationScoped
class AccessTokens {
    private final SigningKeys keys;
    private final Duration life;
    private final Clock clock;

    AccessTokens(SigningKeys keys, AuthConfig config, Clock clock) {
        this.keys = keys;
        this.life = config.session().accessTokenLife();
        this.clock = clock;
    }

    Uni<AccessToken> issue(String userId, String sessionId) {
        Instant now = clock.instant();
        Instant expiresAt = now.plus(life);
        return keys.sign(Jwt.claims()
                        .issuer("mimiq")
                        .subject(userId)
                        .audience("mimiq-api")
                        .groups(Set.of("user"))
                        .claim("sid", sessionId)
                        .claim("jti", UUID.randomUUID().toString())
                        .issuedAt(now)
                        .expiresAt(expiresAt))
                .map(token -> new AccessToken(token, expiresAt));
    }

    record AccessToken(String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "AccessToken[redacted]";
        }
    }
}
