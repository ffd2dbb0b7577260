package io.mimiq.auth.limit;

import java.time.Duration;

/** The limits of this service: so many attempts within a time, for one account or one address. */
public enum Limit {
    SIGN_IN_TO_ACCOUNT(10, Duration.ofMinutes(15)),
    SIGN_IN_FROM_ADDRESS(300, Duration.ofMinutes(15)),
    REGISTER_FROM_ADDRESS(300, Duration.ofHours(1)),
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
