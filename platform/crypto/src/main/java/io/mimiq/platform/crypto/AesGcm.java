package io.mimiq.platform.crypto;

import com.google.crypto.tink.aead.internal.InsecureNonceAesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * AES-256-GCM under one key, and HKDF-SHA-256, both Tink's. A message is a header of the caller's, as it is, then nonce
 * (12), ciphertext, tag (16).
 */
final class AesGcm {
    static final int KEY_SIZE = 32;
    private static final int NONCE_SIZE = 12;
    static final int OVERHEAD = NONCE_SIZE + 16;

    /** Tink's public class makes the same of the same, but has no room for a header: each message would be copied once more. */
    private final InsecureNonceAesGcmJce cipher;

    AesGcm(byte[] key) {
        if (key.length != KEY_SIZE) {
            throw new IllegalArgumentException("AES-256 needs a key of 32 bytes");
        }
        try {
            this.cipher = new InsecureNonceAesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new CryptoException("AES-GCM is not available", e);
        }
    }

    static byte[] newKey() {
        return Random.randBytes(KEY_SIZE);
    }

    /** Each message gets a random nonce. The header is authentic only if the associated data says the same. */
    byte[] encrypt(byte[] header, byte[] plaintext, byte[] associatedData) {
        byte[] nonce = Random.randBytes(NONCE_SIZE);
        try {
            byte[] message = cipher.encrypt(nonce, plaintext, header.length + NONCE_SIZE, associatedData);
            System.arraycopy(header, 0, message, 0, header.length);
            System.arraycopy(nonce, 0, message, header.length, NONCE_SIZE);
            return message;
        } catch (GeneralSecurityException e) {
            throw new CryptoException("Encryption failed", e);
        }
    }

    /** Fails unless all after the header, of that many bytes, was encrypted with this key and this associated data. */
    byte[] decrypt(int headerSize, byte[] message, byte[] associatedData) throws GeneralSecurityException {
        if (message.length < headerSize + OVERHEAD) {
            throw new GeneralSecurityException("A message is too short");
        }
        int begin = headerSize + NONCE_SIZE;
        return cipher.decrypt(Arrays.copyOfRange(message, headerSize, begin), message, begin, associatedData);
    }

    /** An independent key for one purpose. */
    static byte[] derive(byte[] key, String purpose) {
        try {
            return Hkdf.computeHkdf("HMACSHA256", key, new byte[0], Encoding.lengthPrefixed(purpose), KEY_SIZE);
        } catch (GeneralSecurityException e) {
            throw new CryptoException("HKDF is not available", e);
        }
    }

    static void wipe(byte[] key) {
        Arrays.fill(key, (byte) 0);
    }
}
