package io.mimiq.platform.crypto;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** Where wrapped data keys and tombstones are kept. Every operation is atomic for its id. */
public interface KeyStore {
    Uni<Optional<StoredKey>> find(String id);

    /** Stores the key unless the id is taken, by a key or a tombstone; gives what the store holds afterwards. */
    Uni<StoredKey> putIfAbsent(WrappedKey key);

    /** Puts the replacement where {@code expected} still is; false when something else is there by now. */
    Uni<Boolean> replace(WrappedKey expected, WrappedKey replacement);

    /** Leaves a tombstone whether or not there was a key; a tombstone that is there keeps its time. */
    Uni<Void> destroy(String id, Instant at);

    /** The keys wrapped under any other application key than this one. */
    Multi<WrappedKey> notUnder(String applicationKeyId);
}
