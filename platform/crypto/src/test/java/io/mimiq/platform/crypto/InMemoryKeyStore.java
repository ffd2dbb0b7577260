package io.mimiq.platform.crypto;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A key store that works, without a server. */
class InMemoryKeyStore implements KeyStore {
    final Map<String, StoredKey> keys = new ConcurrentHashMap<>();
    final AtomicInteger reads = new AtomicInteger();

    @Override
    public Uni<Optional<StoredKey>> find(String id) {
        return Uni.createFrom().item(() -> {
            reads.incrementAndGet();
            return Optional.ofNullable(keys.get(id));
        });
    }

    @Override
    public Uni<StoredKey> putIfAbsent(WrappedKey key) {
        return Uni.createFrom().item(() -> keys.computeIfAbsent(key.id(), id -> key));
    }

    @Override
    public Uni<Boolean> replace(WrappedKey expected, WrappedKey replacement) {
        return Uni.createFrom().item(() -> keys.replace(expected.id(), expected, replacement));
    }

    @Override
    public Uni<Void> destroy(String id, Instant at) {
        return Uni.createFrom()
                .item(() -> keys.compute(
                        id, (same, old) -> old instanceof StoredKey.Destroyed ? old : new StoredKey.Destroyed(id, at)))
                .replaceWithVoid();
    }

    @Override
    public Multi<WrappedKey> notUnder(String applicationKeyId) {
        return Multi.createFrom()
                .iterable(List.copyOf(keys.values()))
                .filter(WrappedKey.class::isInstance)
                .map(WrappedKey.class::cast)
                .filter(key -> !key.applicationKeyId().equals(applicationKeyId));
    }
}
