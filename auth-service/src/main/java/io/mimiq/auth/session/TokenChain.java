package io.mimiq.auth.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The two tokens of a session that count, by their hashes. The current one is exchanged at any time. The previous one is
 * exchanged again during a short overlap, as long as nobody has exchanged the current one: then the answer was probably
 * lost. A token has one successor ({@link SessionToken#successor}), so that changes nothing, and of several requests with
 * the same token any may be answered last.
 *
 * @param previous what the current one was given for; absent until the first exchange
 * @param rotatedAt when the previous one was exchanged first; repetitions do not prolong its overlap
 */
record TokenChain(
        String current, @Nullable String previous, @Nullable Instant rotatedAt) {

    /** The chain once the presented token was exchanged for its successor; empty when it is an old one used again. */
    Optional<TokenChain> exchange(String presented, String successor, Instant now, Duration overlap) {
        if (presented.equals(current)) {
            return Optional.of(new TokenChain(successor, presented, now));
        }
        if (presented.equals(previous) && rotatedAt != null && now.isBefore(rotatedAt.plus(overlap))) {
            return Optional.of(new TokenChain(successor, presented, rotatedAt));
        }
        return Optional.empty();
    }
}
