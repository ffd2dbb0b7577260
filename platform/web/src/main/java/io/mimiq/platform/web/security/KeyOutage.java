package io.mimiq.platform.web.security;

import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import java.io.IOException;

/** A failure to fetch keys says nothing about a token: its bearer is neither let in nor told that the token is bad. */
final class KeyOutage {
    private static final String RETRY_AFTER_SECONDS = "5";

    private KeyOutage() {}

    /** Whether a verification failed because the keys could not be fetched. */
    static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    /** The answer to the client: 503 {@code unavailable} with {@code Retry-After}. */
    static ProblemException problem() {
        return new ProblemException(CommonError.UNAVAILABLE, "Tokens cannot be verified right now. Try again soon.")
                .header("Retry-After", RETRY_AFTER_SECONDS);
    }
}
