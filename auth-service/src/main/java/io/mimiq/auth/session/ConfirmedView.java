package io.mimiq.auth.session;

import java.time.Instant;

/** An access token that says that the password was just given. */
record ConfirmedView(String accessToken, Instant accessTokenExpiresAt) {
    @Override
    public String toString() {
        return "ConfirmedView[]";
    }
}
