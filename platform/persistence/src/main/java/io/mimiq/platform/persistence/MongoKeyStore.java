package io.mimiq.platform.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.UpdateOptions;
import io.mimiq.platform.crypto.KeyStore;
import io.mimiq.platform.crypto.StoredKey;
import io.mimiq.platform.crypto.WrappedKey;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/**
 * Keeps keys in the collection {@code keys}, as {@code {_id, applicationKeyId, material, createdAt}}, and tombstones as
 * {@code {_id, destroyedAt}}. Documents are never removed and tombstones never change, so conditional writes suffice to
 * make each operation atomic.
 */
final class MongoKeyStore implements KeyStore {
    static final String COLLECTION = "keys";
    static final String APPLICATION_KEY_ID = "applicationKeyId";
    private static final String ID = "_id";
    private static final String MATERIAL = "material";
    private static final String CREATED_AT = "createdAt";
    private static final String DESTROYED_AT = "destroyedAt";

    private final ReactiveMongoCollection<Document> keys;

    MongoKeyStore(ReactiveMongoCollection<Document> keys) {
        this.keys = keys;
    }

    @Override
    public Uni<Optional<StoredKey>> find(String id) {
        return keys.find(eq(ID, id))
                .collect()
                .first()
                .map(found -> Optional.ofNullable(found).map(MongoKeyStore::read));
    }

    @Override
    public Uni<StoredKey> putIfAbsent(WrappedKey key) {
        return keys.insertOne(write(key))
                .<StoredKey>replaceWith(key)
                .onFailure(DuplicateKeys::is)
                .recoverWithUni(() -> find(key.id()).map(Optional::orElseThrow));
    }

    @Override
    public Uni<Boolean> replace(WrappedKey expected, WrappedKey replacement) {
        Bson unchanged = and(
                eq(ID, expected.id()),
                eq(APPLICATION_KEY_ID, expected.applicationKeyId()),
                eq(MATERIAL, new Binary(expected.material())));
        Bson renewed = combine(
                set(APPLICATION_KEY_ID, replacement.applicationKeyId()),
                set(MATERIAL, new Binary(replacement.material())));
        return keys.updateOne(unchanged, renewed).map(result -> result.getMatchedCount() == 1);
    }

    @Override
    public Uni<Void> destroy(String id, Instant at) {
        Bson notDestroyed = and(eq(ID, id), exists(DESTROYED_AT, false));
        Bson tombstone = combine(set(DESTROYED_AT, at), unset(APPLICATION_KEY_ID), unset(MATERIAL), unset(CREATED_AT));
        // The upsert meets a taken id: either a tombstone, which the second write leaves alone, or a key stored in
        // between.
        return keys.updateOne(notDestroyed, tombstone, new UpdateOptions().upsert(true))
                .onFailure(DuplicateKeys::is)
                .recoverWithUni(() -> keys.updateOne(notDestroyed, tombstone))
                .replaceWithVoid();
    }

    @Override
    public Multi<WrappedKey> notUnder(String applicationKeyId) {
        return keys.find(and(exists(APPLICATION_KEY_ID), ne(APPLICATION_KEY_ID, applicationKeyId)))
                .map(MongoKeyStore::wrapped);
    }

    private static StoredKey read(Document document) {
        Date destroyedAt = document.getDate(DESTROYED_AT);
        return destroyedAt == null
                ? wrapped(document)
                : new StoredKey.Destroyed(document.getString(ID), destroyedAt.toInstant());
    }

    private static WrappedKey wrapped(Document document) {
        return new WrappedKey(
                document.getString(ID),
                document.getString(APPLICATION_KEY_ID),
                document.get(MATERIAL, Binary.class).getData(),
                document.getDate(CREATED_AT).toInstant());
    }

    private static Document write(WrappedKey key) {
        return new Document(ID, key.id())
                .append(APPLICATION_KEY_ID, key.applicationKeyId())
                .append(MATERIAL, new Binary(key.material()))
                .append(CREATED_AT, key.createdAt());
    }
}
