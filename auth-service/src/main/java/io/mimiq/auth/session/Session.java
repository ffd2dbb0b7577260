package io.mimiq.auth.session;

import java.time.Instant;

/** A session, opened. */
record Session(String id, String userId, Instant createdAt, Instant lastUsedAt, Instant expiresAt, String userAgent) {
    SessionView view(String currentId) {
        return new SessionView(id, createdAt, lastUsedAt, expiresAt, userAgent, id.equals(currentId));
    }
}
