package io.mimiq.platform.crypto;

import com.google.crypto.tink.aead.internal.InsecureNonceAesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * AES-256-GCM (NIST SP 800-38D) under one key, and HKDF-SHA-256 (RFC 5869), both Tink's. A message is the caller's
 * header as is, a 12-byte nonce, the ciphertext and a 16-byte tag.
 */
final class AesGcm {
    static final int KEY_SIZE = 32;
    private static final int NONCE_SIZE = 12;
    static final int OVERHEAD = NONCE_SIZE + 16;

    /**
     * Tink's public class has the same format but leaves no room for a header, which would cost another copy of every
     * message.
     */
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

    /** Draws a random nonce for each message. The header is authentic only if the associated data repeats it. */
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

    /**
     * Skips the first {@code headerSize} bytes. Throws unless the rest was encrypted with this key and this associated
     * data.
     */
    byte[] decrypt(int headerSize, byte[] message, byte[] associatedData) throws GeneralSecurityException {
        if (message.length < headerSize + OVERHEAD) {
            throw new GeneralSecurityException("A message is too short");
        }
        int begin = headerSize + NONCE_SIZE;
        return cipher.decrypt(Arrays.copyOfRange(message, headerSize, begin), message, begin, associatedData);
    }

    /** Derives an independent key for one purpose. */
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
