package io.mimiq.platform.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Recently verified tokens: their claims, keyed by a SHA-256 hash of the whole token, so that an altered token is
 * another token. An entry expires with its token and after a minute at most, so that remembering extends the life of a
 * withdrawn key by no more than that (the keys themselves are cached for longer).
 */
@Singleton
public final class VerifiedTokens {
    static final Duration LONGEST = Duration.ofMinutes(1);
    /** Takes a few megabytes. */
    private static final long MOST = 5_000;

    private final Clock clock;
    private final Cache<ByteBuffer, Verified> tokens;

    public VerifiedTokens(Clock clock) {
        this.clock = clock;
        this.tokens = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LONGEST)
                .build();
    }

    private record Verified(JsonWebToken token, Instant until) {}

    /** Returns the verified token, or null if it has to be verified. */
    public @Nullable JsonWebToken find(String raw) {
        Verified verified = tokens.getIfPresent(key(raw));
        return verified == null || !clock.instant().isBefore(verified.until()) ? null : verified.token();
    }

    /**
     * Remembers a token.
     *
     * @param raw its compact form
     * @param token the result of verifying exactly this text
     */
    public void remember(String raw, JsonWebToken token) {
        Instant expiry = Instant.ofEpochSecond(token.getExpirationTime());
        Instant soon = clock.instant().plus(LONGEST);
        tokens.put(key(raw), new Verified(token, expiry.isBefore(soon) ? expiry : soon));
    }

    private static ByteBuffer key(String raw) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(raw.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
