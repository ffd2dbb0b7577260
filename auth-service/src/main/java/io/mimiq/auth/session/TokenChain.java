package io.mimiq.auth.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The two tokens of a session that count, by their SHA-256 hashes. The current one is exchanged at any time. The
 * previous one is exchanged again during a short overlap, as long as nobody has exchanged the current one: then the
 * answer was probably lost. A token has one successor ({@link SessionToken#successor}), so exchanging it again changes
 * nothing, and of several requests with the same token any may be answered last.
 *
 * @param tokenHash of the current token
 * @param previousHash of the token that the current one was given for; absent until the first exchange
 * @param rotatedAt when the previous token was exchanged first; repetitions do not prolong its overlap
 */
record TokenChain(
        String tokenHash,
        @Nullable String previousHash,
        @Nullable Instant rotatedAt) {

    static TokenChain first(SessionToken token) {
        return new TokenChain(token.hash(), null, null);
    }

    /** The chain once the presented token was exchanged for its successor; empty if it is an old one used again. */
    Optional<TokenChain> exchange(String presented, String successor, Instant now, Duration overlap) {
        if (presented.equals(tokenHash)) {
            return Optional.of(new TokenChain(successor, presented, now));
        }
        if (presented.equals(previousHash) && rotatedAt != null && now.isBefore(rotatedAt.plus(overlap))) {
            return Optional.of(new TokenChain(successor, presented, rotatedAt));
        }
        return Optional.empty();
    }
}
