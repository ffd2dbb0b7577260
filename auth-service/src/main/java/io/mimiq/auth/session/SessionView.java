package io.mimiq.auth.session;

import java.time.Instant;

/** One of the person's sessions; {@code current} marks the one that asks. */
record SessionView(
        String id, Instant createdAt, Instant lastUsedAt, Instant expiresAt, String userAgent, boolean current) {}
