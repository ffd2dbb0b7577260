package io.mimiq.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** Tink's AES-256-GCM and HKDF-SHA-256 as this module uses them. A ciphertext is nonce (12), ciphertext, tag (16). */
final class AesGcm {
    static final int KEY_SIZE = 32;
    static final int OVERHEAD = 12 + 16;

    private AesGcm() {}

    static byte[] newKey() {
        return Random.randBytes(KEY_SIZE);
    }

    static Aead aead(byte[] key) {
        if (key.length != KEY_SIZE) {
            throw new IllegalArgumentException("AES-256 needs a key of 32 bytes");
        }
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new CryptoException("AES-GCM is not available", e);
        }
    }

    static byte[] encrypt(Aead aead, byte[] plaintext, byte[] associatedData) {
        try {
            return aead.encrypt(plaintext, associatedData);
        } catch (GeneralSecurityException e) {
            throw new CryptoException("Encryption failed", e);
        }
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
