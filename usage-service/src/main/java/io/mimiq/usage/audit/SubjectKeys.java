package io.mimiq.usage.audit;

import io.mimiq.platform.crypto.KeyDestroyedException;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.storage.Sealer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts what entries are about: under a key of the topic, or of the user if there is no topic. The topic's key goes by a
 * handle, a keyed hash of its id, so that entries find their key without revealing the id.
 */
@Singleton
class SubjectKeys {
    private static final String FIELD = "subject";

    private final KeyRing keys;

    SubjectKeys(KeyRing keys) {
        this.keys = keys;
    }

    Uni<String> handle(String topicId) {
        return keys.blindIndex("audit topic").map(index -> index.of(topicId));
    }

    /** The ciphertext; empty if the topic is erased already. */
    Uni<Optional<byte[]>> seal(String entryId, String userId, @Nullable String topicHandle, Subject subject) {
        return keys.create(AuditEntry.scope(userId, topicHandle))
                .map(cipher -> Optional.of(new Sealer(cipher).sealJson(AuditEntry.COLLECTION, entryId, FIELD, subject)))
                .onFailure(KeyDestroyedException.class)
                .recoverWithItem(Optional.empty());
    }

    /** What an entry is about; empty if that was erased, or there never was anything. */
    Uni<Optional<Subject>> open(AuditEntry entry) {
        byte[] sealed = entry.subject();
        return sealed == null
                ? Uni.createFrom().item(Optional.empty())
                : keys.open(entry.scope())
                        .map(cipher -> Optional.of(new Sealer(cipher)
                                .openJson(AuditEntry.COLLECTION, entry.id(), FIELD, sealed, Subject.class)))
                        .onFailure(KeyDestroyedException.class)
                        .recoverWithItem(Optional.empty());
    }

    /** Asks the store, not the cache: another replica may have erased the topic. */
    Uni<Boolean> isErased(String topicHandle) {
        return keys.requireAlive(KeyScope.topic(topicHandle))
                .replaceWith(false)
                .onFailure(KeyDestroyedException.class)
                .recoverWithItem(true);
    }

    Uni<Void> erase(String topicHandle) {
        return keys.destroy(KeyScope.topic(topicHandle));
    }
}
