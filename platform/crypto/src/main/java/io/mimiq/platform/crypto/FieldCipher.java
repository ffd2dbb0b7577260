package io.mimiq.platform.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts the fields of one scope. Synchronous and thread-safe. Get one from the {@link KeyRing} for each request and
 * do not keep it. Once the scope's key is destroyed, every operation throws {@link KeyDestroyedException}.
 *
 * <p>A ciphertext is 31 bytes longer than its plaintext:
 *
 * <pre>
 * offset  size
 *      0     1  version, 0x01
 *      1     2  generation of the data key, big-endian, 0x0001
 *      3    12  nonce, random
 *     15     n  ciphertext, AES-256-GCM
 *   15+n    16  tag
 * </pre>
 *
 * The associated data is the first three bytes followed by service, scope kind, scope id, collection, document id and
 * field name, each prefixed with its length: a ciphertext moved anywhere else does not decrypt.
 */
public final class FieldCipher {
    /** Version 1, key generation 1. */
    private static final byte[] HEADER = {1, 0, 1};

    private final String service;
    private final KeyScope scope;
    private final Tally tally;
    private final Map<String, KeyedHash> hashes = new ConcurrentHashMap<>();
    private volatile @Nullable Keys keys;

    private record Keys(AesGcm cipher, byte[] hashing) {
        @Override
        public String toString() {
            return "Keys[redacted]";
        }
    }

    /** Never uses the data key itself: encryption and hashing each get a key derived from it. */
    FieldCipher(String service, KeyScope scope, byte[] dataKey, Tally tally) {
        this.service = service;
        this.scope = scope;
        this.tally = tally;
        byte[] encryption = AesGcm.derive(dataKey, "mimiq field encryption v1");
        this.keys = new Keys(new AesGcm(encryption), AesGcm.derive(dataKey, "mimiq hashing v1"));
        AesGcm.wipe(encryption);
    }

    /** Returns a ciphertext that decrypts only for this field. */
    public byte[] encrypt(Field field, byte[] plaintext) {
        byte[] ciphertext = keys().cipher().encrypt(HEADER, plaintext, binding(field));
        tally.encrypted();
        return ciphertext;
    }

    /**
     * Decrypts what {@link #encrypt} returned for the same field.
     *
     * @throws DecryptionFailedException unless the ciphertext was made for this field, in this scope and service
     */
    public byte[] decrypt(Field field, byte[] ciphertext) {
        AesGcm cipher = keys().cipher();
        if (ciphertext.length < HEADER.length + AesGcm.OVERHEAD) {
            tally.failed();
            throw new DecryptionFailedException("A ciphertext is too short", null);
        }
        if (!Arrays.equals(ciphertext, 0, HEADER.length, HEADER, 0, HEADER.length)) {
            tally.failed();
            throw new DecryptionFailedException("A ciphertext has an unknown layout or key generation", null);
        }
        try {
            byte[] plaintext = cipher.decrypt(HEADER.length, ciphertext, binding(field));
            tally.decrypted();
            return plaintext;
        } catch (GeneralSecurityException e) {
            tally.failed();
            throw new DecryptionFailedException(
                    "A ciphertext in field \"" + field.name() + "\" of \"" + field.collection()
                            + "\" was damaged or belongs elsewhere",
                    e);
        }
    }

    /**
     * Encrypts text as UTF-8.
     *
     * @throws IllegalArgumentException if the text has an unpaired surrogate
     */
    public byte[] encryptText(Field field, String text) {
        return encrypt(field, Encoding.utf8(text));
    }

    public String decryptText(Field field, byte[] ciphertext) {
        return new String(decrypt(field, ciphertext), UTF_8);
    }

    /**
     * HMAC-SHA-256 of the content as 64 lower-case hex digits; equal only for equal content, purpose, scope and
     * service.
     */
    public String hash(String purpose, byte[] content) {
        return keyedHash("content " + purpose).of(content);
    }

    BlindIndex blindIndex(String purpose) {
        return new BlindIndex(keyedHash("blind index " + purpose));
    }

    private KeyedHash keyedHash(String purpose) {
        byte[] hashing = keys().hashing();
        return hashes.computeIfAbsent(purpose, name -> new KeyedHash(AesGcm.derive(hashing, name)));
    }

    /** Makes every later call fail, even for callers that already hold this cipher. */
    void forget() {
        keys = null;
        hashes.clear();
    }

    private Keys keys() {
        Keys present = keys;
        if (present == null) {
            throw new KeyDestroyedException(scope);
        }
        return present;
    }

    private byte[] binding(Field field) {
        byte[] place = Encoding.lengthPrefixed(
                service, scope.kind(), scope.id(), field.collection(), field.documentId(), field.name());
        return ByteBuffer.allocate(HEADER.length + place.length)
                .put(HEADER)
                .put(place)
                .array();
    }

    @Override
    public String toString() {
        return "FieldCipher[" + scope.kind() + "]";
    }
}
