package io.mimiq.bench.encryption;

import io.mimiq.platform.crypto.ApplicationKey;
import io.mimiq.platform.crypto.ApplicationKeys;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyStore;
import io.mimiq.platform.crypto.StoredKey;
import io.mimiq.platform.crypto.WrappedKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The platform's key ring over keys in memory: a key is loaded once and then cached, so where it lies does not matter. */
final class BenchKeys implements KeyStore {

    private final Map<String, StoredKey> keys = new ConcurrentHashMap<>();

    private BenchKeys() {}

    static KeyRing ring() {
        ApplicationKeys application =
                new ApplicationKeys(ApplicationKey.parse(ApplicationKey.newDevelopmentKey("bench")), List.of());
        return new KeyRing("bench", application, new BenchKeys(), Clock.systemUTC());
    }

    @Override
    public Uni<Optional<StoredKey>> find(String id) {
        return Uni.createFrom().item(Optional.ofNullable(keys.get(id)));
    }

    @Override
    public Uni<StoredKey> putIfAbsent(WrappedKey key) {
        StoredKey known = keys.putIfAbsent(key.id(), key);
        return Uni.createFrom().item(known == null ? key : known);
    }

    @Override
    public Uni<Boolean> replace(WrappedKey expected, WrappedKey replacement) {
        return Uni.createFrom().item(keys.replace(expected.id(), expected, replacement));
    }

    @Override
    public Uni<Void> destroy(String id, Instant at) {
        keys.put(id, new StoredKey.Destroyed(id, at));
        return Uni.createFrom().voidItem();
    }

    @Override
    public Multi<WrappedKey> notUnder(String applicationKeyId) {
        return Multi.createFrom().empty();
    }
}
