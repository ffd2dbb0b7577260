package io.mimiq.platform.crypto;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** Stores wrapped data keys and tombstones. Every operation is atomic per id. */
public interface KeyStore {
    /** Finds the key or tombstone under this id. */
    Uni<Optional<StoredKey>> find(String id);

    /** Stores the key unless a key or tombstone already has the id; returns what the store holds afterwards. */
    Uni<StoredKey> putIfAbsent(WrappedKey key);

    /** Replaces the key if the store still holds {@code expected}; returns false if it does not. */
    Uni<Boolean> replace(WrappedKey expected, WrappedKey replacement);

    /** Leaves a tombstone, whether or not there was a key. An existing tombstone keeps its time. */
    Uni<Void> destroy(String id, Instant at);

    /** All keys wrapped under any application key but this one. */
    Multi<WrappedKey> notUnder(String applicationKeyId);
}
