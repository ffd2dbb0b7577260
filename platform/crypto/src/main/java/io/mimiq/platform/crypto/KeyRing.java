package io.mimiq.platform.crypto;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The data keys of one service, one per scope. Keys are generated on first use, stored wrapped in a {@link KeyStore}
 * and held unwrapped in memory for at most {@link #TIME_TO_LIVE}, which is also how long another replica may keep using
 * a key that was destroyed here. Opening a scope fails with {@link CryptoException} if its stored key cannot be
 * unwrapped.
 *
 * <p>Concurrent look-ups of the same scope each ask the store, which decides which key wins. They must not share a
 * pending look-up: its continuation would carry the first request's context into the others.
 */
public final class KeyRing {
    public static final Duration TIME_TO_LIVE = Duration.ofSeconds(60);
    private static final int CAPACITY = 10_000;

    private final String service;
    private final ApplicationKeys applicationKeys;
    private final KeyStore store;
    private final Clock clock;

    /** By stored id; empty for a destroyed key. */
    private final Cache<String, Optional<FieldCipher>> known;

    private final Tally tally = new Tally();

    public KeyRing(String service, ApplicationKeys applicationKeys, KeyStore store, Clock clock) {
        this(service, applicationKeys, store, clock, Ticker.systemTicker());
    }

    KeyRing(String service, ApplicationKeys applicationKeys, KeyStore store, Clock clock, Ticker ticker) {
        this.service = service;
        this.applicationKeys = applicationKeys;
        this.store = store;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(CAPACITY)
                .expireAfterWrite(TIME_TO_LIVE)
                .ticker(ticker)
                .build();
    }

    /**
     * Opens the scope, generating its key if it never had one. Fails with {@link KeyDestroyedException} if the key was
     * destroyed, so that nothing is written to a deleted scope.
     */
    public Uni<FieldCipher> create(KeyScope scope) {
        return cipher(scope, () -> store.putIfAbsent(newKey(scope)));
    }

    /**
     * Opens the scope. Fails with {@link KeyMissingException} if it never had a key, with {@link KeyDestroyedException}
     * if its key was destroyed.
     */
    public Uni<FieldCipher> open(KeyScope scope) {
        return cipher(scope, () -> Uni.createFrom().failure(() -> new KeyMissingException(scope)));
    }

    /**
     * Destroys the key, and with it everything in the scope wherever it was copied to. A copy of the wrapped key in an
     * old backup stays readable until its application key is gone: rotate the application key as often as backups
     * expire. A tombstone remains, so the key can never be generated again. Idempotent.
     *
     * @throws IllegalArgumentException if the scope is the service itself
     */
    public Uni<Void> destroy(KeyScope scope) {
        if (scope.kind().equals(KeyScope.SERVICE)) {
            throw new IllegalArgumentException("The key of a service is not for destruction");
        }
        String id = scope.storedId(service);
        return store.destroy(id, clock.instant()).invoke(() -> forget(id));
    }

    /**
     * Asks the store, not the cache, whether the scope still has its key. Call it after writing: an erasure that looked
     * before the write arrived did not see it. Fails with {@link KeyDestroyedException} if the key was destroyed.
     */
    public Uni<Void> requireAlive(KeyScope scope) {
        String id = scope.storedId(service);
        return Uni.createFrom()
                .deferred(() -> store.find(id))
                .invoke(found -> found.filter(StoredKey.Destroyed.class::isInstance)
                        .ifPresent(gone -> {
                            forget(id);
                            throw new KeyDestroyedException(scope);
                        }))
                .replaceWithVoid();
    }

    /** Returns an index whose values depend only on service, purpose and value. */
    public Uni<BlindIndex> blindIndex(String purpose) {
        return create(KeyScope.service(service)).map(cipher -> cipher.blindIndex(purpose));
    }

    /**
     * Wraps every data key that is under a previous application key under the current one, without touching content.
     * Safe while the service runs, when interrupted or repeated, and on several replicas at once: the work left is
     * whatever the store still holds under another key.
     */
    public Uni<Rewrapped> rewrap() {
        return store.notUnder(applicationKeys.current().id())
                .onItem()
                .transformToUniAndConcatenate(this::rewrap)
                .collect()
                .in(Rewrapped.Count::new, Rewrapped.Count::add)
                .map(Rewrapped.Count::total);
    }

    public CryptoStatistics statistics() {
        return tally.statistics(known.estimatedSize());
    }

    private Uni<Rewrapped> rewrap(WrappedKey old) {
        WrappedKey renewed;
        try {
            renewed = applicationKeys.rewrap(old);
        } catch (CryptoException unreadable) {
            return Uni.createFrom().item(new Rewrapped(0, 1));
        }
        return store.replace(old, renewed).map(done -> new Rewrapped(done ? 1 : 0, 0));
    }

    private Uni<FieldCipher> cipher(KeyScope scope, Supplier<Uni<StoredKey>> otherwise) {
        return Uni.createFrom().deferred(() -> {
            String id = scope.storedId(service);
            Optional<FieldCipher> cached = known.getIfPresent(id);
            tally.lookedUp(cached != null);
            return cached != null ? present(scope, cached) : load(scope, id, otherwise);
        });
    }

    private Uni<FieldCipher> load(KeyScope scope, String id, Supplier<Uni<StoredKey>> otherwise) {
        return store.find(id)
                .chain(found -> found.map(key -> Uni.createFrom().item(key)).orElseGet(otherwise))
                .map(key -> unwrap(scope, key))
                .chain(cipher -> present(scope, remember(id, cipher)));
    }

    private Optional<FieldCipher> unwrap(KeyScope scope, StoredKey stored) {
        if (!(stored instanceof WrappedKey wrapped)) {
            return Optional.empty();
        }
        byte[] dataKey = applicationKeys.unwrap(wrapped);
        try {
            return Optional.of(new FieldCipher(service, scope, dataKey, tally));
        } finally {
            AesGcm.wipe(dataKey);
        }
    }

    private static Uni<FieldCipher> present(KeyScope scope, Optional<FieldCipher> cipher) {
        return cipher.map(open -> Uni.createFrom().item(open))
                .orElseGet(() -> Uni.createFrom().failure(() -> new KeyDestroyedException(scope)));
    }

    /** A known entry wins: a look-up that started before the key was destroyed must not bring it back. */
    private Optional<FieldCipher> remember(String id, Optional<FieldCipher> cipher) {
        return known.get(id, unknown -> cipher);
    }

    private void forget(String id) {
        Optional<FieldCipher> cipher = known.asMap().put(id, Optional.empty());
        if (cipher != null) {
            cipher.ifPresent(FieldCipher::forget);
        }
    }

    private WrappedKey newKey(KeyScope scope) {
        byte[] dataKey = AesGcm.newKey();
        try {
            return applicationKeys.wrap(scope.storedId(service), dataKey, clock.instant());
        } finally {
            AesGcm.wipe(dataKey);
        }
    }
}
