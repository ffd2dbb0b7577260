package io.mimiq.auth.key;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which key signs now, which are published, and when the next one is due. A key is published a while before it signs,
 * and stays published until the last token it signed has expired.
 */
record KeySchedule(Duration rotateAfter, Duration publishAhead, Duration longestTokenLife) {
    Optional<SigningKey> signing(List<SigningKey> keys, Instant now) {
        return keys.stream()
                .filter(key -> !key.activeFrom().isAfter(now))
                .max(Comparator.comparingInt(SigningKey::generation));
    }

    List<SigningKey> published(List<SigningKey> keys, Instant now) {
        return keys.stream().filter(key -> !isRetired(key, keys, now)).toList();
    }

    List<SigningKey> retired(List<SigningKey> keys, Instant now) {
        return keys.stream().filter(key -> isRetired(key, keys, now)).toList();
    }

    private boolean isRetired(SigningKey key, List<SigningKey> keys, Instant now) {
        return successor(key, keys)
                .map(next -> next.activeFrom().plus(longestTokenLife).isBefore(now))
                .orElse(false);
    }

    /** When the newest key's successor is to begin, if it has to be made now. A first key begins at once. */
    Optional<Instant> next(List<SigningKey> keys, Instant now) {
        Optional<SigningKey> newest = keys.stream().max(Comparator.comparingInt(SigningKey::generation));
        if (newest.isEmpty()) {
            return Optional.of(now);
        }
        Instant due = newest.get().activeFrom().plus(rotateAfter);
        Instant earliest = now.plus(publishAhead);
        return due.isAfter(earliest) ? Optional.empty() : Optional.of(earliest);
    }

    private static Optional<SigningKey> successor(SigningKey key, List<SigningKey> keys) {
        return keys.stream()
                .filter(other -> other.generation() == key.generation() + 1)
                .findFirst();
    }
}
