package io.mimiq.platform.web.security;

import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import java.io.IOException;

/** Keys that cannot be fetched say nothing about a token: who shows it is neither let in nor told that it is bad. */
final class KeyOutage {
    private static final String RETRY_AFTER_SECONDS = "5";

    private KeyOutage() {}

    /** Whether a verification failed because nothing could be asked for the keys. */
    static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    /** What is told of it. */
    static ProblemException problem() {
        return new ProblemException(CommonError.UNAVAILABLE, "Tokens cannot be verified right now. Try again soon.")
                .header("Retry-After", RETRY_AFTER_SECONDS);
    }
}
