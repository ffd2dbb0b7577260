package io.mimiq.auth.limit;

import java.time.Duration;

/** The limits of this service: so many attempts within a time, for one account or one network. */
public enum Limit {
    SIGN_IN_FROM_NETWORK(300, Duration.ofMinutes(15)),
    REGISTER_FROM_NETWORK(300, Duration.ofHours(1)),
    CHECK_PASSWORD_OF_ACCOUNT(10, Duration.ofMinutes(15));

    private final int attempts;
    private final Duration within;

    Limit(int attempts, Duration within) {
        this.attempts = attempts;
        this.within = within;
    }

    int attempts() {
        return attempts;
    }

    Duration within() {
        return within;
    }
}
