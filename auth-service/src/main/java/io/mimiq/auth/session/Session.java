package io.mimiq.auth.session;

import java.time.Instant;

/**
 * A session, opened.
 *
 * @param credential that of the account when it began, or when it changed the password
 */
record Session(
        String id,
        String userId,
        int credential,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        String userAgent) {
    SessionView view(String currentId) {
        return new SessionView(id, createdAt, lastUsedAt, expiresAt, userAgent, id.equals(currentId));
    }
}
