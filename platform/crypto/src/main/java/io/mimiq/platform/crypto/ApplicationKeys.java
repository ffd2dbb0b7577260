package io.mimiq.platform.crypto;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The application key that wraps, and the previous ones that can still unwrap.
 *
 * <p>Layout of wrapped material: version (1 byte, 0x01), nonce (12), ciphertext of the 32 byte data key (32), tag (16).
 * It is bound to the id it is stored under, thereby to service and scope, and to the id of the application key:
 * {@code lengthPrefixed("mimiq wrapped key v1", id, applicationKeyId)}.
 */
public final class ApplicationKeys {
    private static final byte VERSION = 1;
    private static final int SIZE = 1 + AesGcm.OVERHEAD + AesGcm.KEY_SIZE;

    private final ApplicationKey current;
    private final Map<String, Aead> byId = new HashMap<>();

    public ApplicationKeys(ApplicationKey current, List<ApplicationKey> previous) {
        this.current = current;
        byId.put(current.id(), current.aead());
        for (ApplicationKey key : previous) {
            if (byId.putIfAbsent(key.id(), key.aead()) != null) {
                throw new CryptoException("Two application keys have the id " + key.id());
            }
        }
    }

    public ApplicationKey current() {
        return current;
    }

    public boolean hasPrevious() {
        return byId.size() > 1;
    }

    WrappedKey wrap(String id, byte[] dataKey, Instant createdAt) {
        byte[] sealed = AesGcm.encrypt(current.aead(), dataKey, binding(id, current.id()));
        byte[] material = new byte[SIZE];
        material[0] = VERSION;
        System.arraycopy(sealed, 0, material, 1, sealed.length);
        return new WrappedKey(id, current.id(), material, createdAt);
    }

    /** The caller wipes what it gets. */
    byte[] unwrap(WrappedKey key) {
        Aead aead = byId.get(key.applicationKeyId());
        if (aead == null) {
            throw new CryptoException("A data key is wrapped under the application key \"" + key.applicationKeyId()
                    + "\", which is not configured");
        }
        byte[] material = key.material();
        if (material.length != SIZE || material[0] != VERSION) {
            throw new DecryptionFailedException("A wrapped data key has an unknown layout", null);
        }
        byte[] sealed = new byte[SIZE - 1];
        System.arraycopy(material, 1, sealed, 0, sealed.length);
        try {
            return aead.decrypt(sealed, binding(key.id(), key.applicationKeyId()));
        } catch (GeneralSecurityException e) {
            throw new DecryptionFailedException(
                    "A data key does not unwrap under the application key \"" + key.applicationKeyId()
                            + "\": it was damaged or moved, or the application key has changed under the same id",
                    e);
        }
    }

    /** The same data key under the current application key. */
    WrappedKey rewrap(WrappedKey old) {
        byte[] dataKey = unwrap(old);
        try {
            return wrap(old.id(), dataKey, old.createdAt());
        } finally {
            AesGcm.wipe(dataKey);
        }
    }

    private static byte[] binding(String id, String applicationKeyId) {
        return Encoding.lengthPrefixed("mimiq wrapped key v1", id, applicationKeyId);
    }

    @Override
    public String toString() {
        return "ApplicationKeys[current=%s, all=%s]".formatted(current.id(), byId.keySet());
    }
}
