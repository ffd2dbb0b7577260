package io.mimiq.e2e.deletion;

import io.mimiq.platform.crypto.KeyStore;
import io.mimiq.platform.crypto.StoredKey;
import io.mimiq.platform.crypto.WrappedKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bson.RawBsonDocument;

/** The collection {@code keys} of one service as it was copied; nothing can be added to it. */
record CopiedKeys(Map<String, RawBsonDocument> keys) implements KeyStore {

    @Override
    public Uni<Optional<StoredKey>> find(String id) {
        return Uni.createFrom().item(Optional.ofNullable(keys.get(id)).map(key -> read(id, key)));
    }

    private static StoredKey read(String id, RawBsonDocument key) {
        return isTombstone(key)
                ? new StoredKey.Destroyed(id, instant(key, "destroyedAt"))
                : new WrappedKey(
                        id,
                        key.getString("applicationKeyId").getValue(),
                        key.getBinary("material").getData(),
                        instant(key, "createdAt"));
    }

    static boolean isTombstone(RawBsonDocument key) {
        return key.containsKey("destroyedAt");
    }

    private static Instant instant(RawBsonDocument key, String field) {
        return Instant.ofEpochMilli(key.getDateTime(field).getValue());
    }

    @Override
    public Uni<StoredKey> putIfAbsent(WrappedKey key) {
        throw new UnsupportedOperationException("a copy");
    }

    @Override
    public Uni<Boolean> replace(WrappedKey expected, WrappedKey replacement) {
        throw new UnsupportedOperationException("a copy");
    }

    @Override
    public Uni<Void> destroy(String id, Instant at) {
        throw new UnsupportedOperationException("a copy");
    }

    @Override
    public Multi<WrappedKey> notUnder(String applicationKeyId) {
        throw new UnsupportedOperationException("a copy");
    }
}
