package io.mimiq.platform.crypto;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The current application key, which wraps and unwraps, and the previous ones, which only unwrap.
 *
 * <p>Wrapped material is 61 bytes: version (1 byte, 0x01), nonce (12), the encrypted 32-byte data key (32), tag (16).
 * Its associated data is {@code lengthPrefixed("mimiq wrapped key v1", id, applicationKeyId)}, which binds it to its
 * application key and to the id it is stored under, and so to one service and scope.
 */
public final class ApplicationKeys {
    private static final byte[] HEADER = {1};

    private static final int SIZE = HEADER.length + AesGcm.OVERHEAD + AesGcm.KEY_SIZE;

    private final ApplicationKey current;
    private final Map<String, AesGcm> byId = new HashMap<>();

    /**
     * Takes keys with distinct ids.
     *
     * @throws CryptoException if two of them have the same id
     */
    public ApplicationKeys(ApplicationKey current, List<ApplicationKey> previous) {
        this.current = current;
        byId.put(current.id(), current.cipher());
        for (ApplicationKey key : previous) {
            if (byId.putIfAbsent(key.id(), key.cipher()) != null) {
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
        byte[] material = current.cipher().encrypt(HEADER, dataKey, binding(id, current.id()));
        return new WrappedKey(id, current.id(), material, createdAt);
    }

    /**
     * The caller must wipe the returned key.
     *
     * @throws DecryptionFailedException if the material was damaged or moved, or has an unknown layout
     * @throws CryptoException if the application key it is wrapped under is not configured
     */
    byte[] unwrap(WrappedKey key) {
        AesGcm cipher = byId.get(key.applicationKeyId());
        if (cipher == null) {
            throw new CryptoException("A data key is wrapped under the application key \"" + key.applicationKeyId()
                    + "\", which is not configured");
        }
        byte[] material = key.material();
        if (material.length != SIZE || material[0] != HEADER[0]) {
            throw new DecryptionFailedException("A wrapped data key has an unknown layout", null);
        }
        try {
            return cipher.decrypt(HEADER.length, material, binding(key.id(), key.applicationKeyId()));
        } catch (GeneralSecurityException e) {
            throw new DecryptionFailedException(
                    "A data key does not unwrap under the application key \"" + key.applicationKeyId()
                            + "\": it was damaged or moved, or the application key has changed under the same id",
                    e);
        }
    }

    /** Wraps the same data key under the current application key. */
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
