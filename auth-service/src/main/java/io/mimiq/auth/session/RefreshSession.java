package io.mimiq.auth.session;

import io.mimiq.platform.web.Text;
import jakarta.validation.constraints.NotNull;

/** Exchanges the session token for a new pair. */
record RefreshSession(@NotNull @Text(max = 500) String sessionToken) {
    @Override
    public String toString() {
        return "RefreshSession[redacted]";
    }
}
