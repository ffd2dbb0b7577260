package io.mimiq.integration.webpage;

import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** Fetches one page at a time for each user, and few for all. */
@Singleton
class Turns {
    private static final String SOON = "5";

    private final int most;
    private final Set<String> users = new HashSet<>();

    Turns(WebPagesConfig config) {
        this.most = config.atOnce();
    }

    /** Refuses work that is not this user's turn (429) or is too much for now (503). */
    <T> Uni<T> take(String userId, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            begin(userId);
            return work.get().onTermination().invoke(() -> end(userId));
        });
    }

    private synchronized void begin(String userId) {
        if (users.contains(userId)) {
            throw new ProblemException(CommonError.TOO_MANY_REQUESTS, "Another page is being fetched for you.")
                    .header("Retry-After", SOON);
        }
        if (users.size() >= most) {
            throw new ProblemException(CommonError.UNAVAILABLE, "Many pages are being fetched. Try again soon.")
                    .header("Retry-After", SOON);
        }
        users.add(userId);
    }

    private synchronized void end(String userId) {
        users.remove(userId);
    }
}
