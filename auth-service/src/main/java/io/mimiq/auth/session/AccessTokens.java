package io.mimiq.auth.session;

import io.mimiq.auth.AuthConfig;
import io.mimiq.auth.key.SigningKeys;
import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.security.EndedSessions;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Issues the short-lived tokens that people's clients call the API with. */
@Singleton
class AccessTokens {
    private static final Duration CONFIRMED = Duration.ofMinutes(5);

    private final SigningKeys keys;
    private final Duration life;
    private final Clock clock;

    AccessTokens(SigningKeys keys, AuthConfig config, Clock clock) {
        this.keys = keys;
        this.life = config.session().accessTokenLife();
        if (life.compareTo(EndedSessions.REMEMBERED) >= 0) {
            throw new IllegalArgumentException("mimiq.auth.session.access-token-life must be less than "
                    + EndedSessions.REMEMBERED + ", for which services remember that a session has ended");
        }
        this.clock = clock;
    }

    /** Answers with a new access token beside the session token. */
    Uni<TokensView> issue(String userId, SessionToken token, Instant sessionExpiresAt) {
        Instant now = clock.instant();
        Instant expiresAt = now.plus(life);
        return keys.sign(claims(userId, token.sessionId(), now, expiresAt))
                .map(signed -> new TokensView(token.sessionId(), signed, expiresAt, token.reveal(), sessionExpiresAt));
    }

    /** Answers with one that says that the password was given now, as {@link Caller#requirePasswordWithin} asks. */
    Uni<ConfirmedView> confirm(String userId, String sessionId) {
        Instant now = clock.instant();
        Instant expiresAt = now.plus(CONFIRMED);
        return keys.sign(claims(userId, sessionId, now, expiresAt)
                        .claim("acr", Caller.PASSWORD)
                        .claim("auth_time", now.getEpochSecond()))
                .map(signed -> new ConfirmedView(signed, expiresAt));
    }

    private static JwtClaimsBuilder claims(String userId, String sessionId, Instant now, Instant expiresAt) {
        return Jwt.claims()
                .issuer("mimiq")
                .subject(userId)
                .audience("mimiq-api")
                .groups(Set.of("user"))
                .claim("sid", sessionId)
                .claim("jti", UUID.randomUUID().toString())
                .issuedAt(now)
                .expiresAt(expiresAt);
    }
}
