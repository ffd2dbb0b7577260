package io.mimiq.usage.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mimiq.platform.crypto.Field;
import io.mimiq.platform.crypto.FieldCipher;
import io.mimiq.platform.crypto.KeyDestroyedException;
import io.mimiq.platform.crypto.KeyMissingException;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.usage.audit.AuditRecorded.Subject;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts what entries are about: under a key of the topic, or of the user when there is no topic. The topic's key goes
 * by a handle, a keyed hash of its id, so that entries find their key and do not tell the id.
 */
@ApplicationScoped
class SubjectKeys {

    private static final String FIELD = "subject";

    private final KeyRing keys;
    private final ObjectMapper json;

    SubjectKeys(KeyRing keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    Uni<String> handle(String topicId) {
        return keys.blindIndex("audit topic").map(index -> index.of(topicId));
    }

    /** The ciphertext; null when the topic is erased already. */
    Uni<byte @Nullable []> encrypt(String entryId, String userId, @Nullable String topicHandle, Subject subject) {
        return keys.create(scope(userId, topicHandle))
                .<byte @Nullable []>map(cipher -> cipher.encrypt(field(entryId), write(subject)))
                .onFailure(KeyDestroyedException.class)
                .recoverWithNull();
    }

    /** What an entry is about; null when that was erased, or there never was anything. */
    Uni<@Nullable Subject> decrypt(AuditEntry entry) {
        byte[] subject = entry.subject();
        return subject == null
                ? Uni.createFrom().nullItem()
                : keys.open(scope(entry.userId(), entry.topicHandle()))
                        .<@Nullable Subject>map(cipher -> decrypt(cipher, entry.id(), subject))
                        .onFailure(KeyDestroyedException.class)
                        .recoverWithNull();
    }

    Uni<Boolean> isAlive(String topicHandle) {
        return keys.open(topic(topicHandle))
                .replaceWith(true)
                .onFailure(
                        failure -> failure instanceof KeyDestroyedException || failure instanceof KeyMissingException)
                .recoverWithItem(false);
    }

    Uni<Void> destroyTopic(String topicHandle) {
        return keys.destroy(topic(topicHandle));
    }

    Uni<Void> destroyUser(String userId) {
        return keys.destroy(scope(userId, null));
    }

    private static KeyScope scope(String userId, @Nullable String topicHandle) {
        return topicHandle == null ? KeyScope.of("user", userId) : topic(topicHandle);
    }

    private static KeyScope topic(String topicHandle) {
        return KeyScope.of("topic", topicHandle);
    }

    private static Field field(String entryId) {
        return Field.of(AuditEntry.COLLECTION, entryId, FIELD);
    }

    private Subject decrypt(FieldCipher cipher, String entryId, byte[] subject) {
        try {
            return json.readValue(cipher.decrypt(field(entryId), subject), Subject.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The subject of an entry is not readable", e);
        }
    }

    private byte[] write(Subject subject) {
        try {
            return json.writeValueAsBytes(subject);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
