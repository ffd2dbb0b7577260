package io.mimiq.platform.crypto;

import org.jspecify.annotations.Nullable;

/** A failure of keys or ciphertexts. Messages never contain content, key material or the id of a scope. */
public class CryptoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CryptoException(String message) {
        this(message, null);
    }

    public CryptoException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
