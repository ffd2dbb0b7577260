package io.mimiq.platform.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Sessions that ended a short while ago: their access tokens still look valid, and open nothing. */
@Singleton
public final class EndedSessions {
    /** Longer than an access token lives. */
    public static final Duration REMEMBERED = Duration.ofMinutes(15);

    /** Takes some ten megabytes. */
    private static final long MOST = 100_000;

    static final String SESSION = "sid";

    private final Cache<String, Boolean> ended =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    public void end(String sessionId) {
        ended.put(sessionId, true);
    }

    boolean has(JsonWebToken token) {
        return token.getClaim(SESSION) instanceof String sessionId && ended.getIfPresent(sessionId) != null;
    }
}
