package io.mimiq.auth.session;

import java.time.Instant;

/** A new pair of tokens. */
record TokensView(
        String sessionId,
        String accessToken,
        Instant accessTokenExpiresAt,
        String sessionToken,
        Instant sessionExpiresAt) {
    @Override
    public String toString() {
        return "TokensView[" + sessionId + "]";
    }
}
