package io.mimiq.platform.crypto;

import org.jspecify.annotations.Nullable;

/**
 * The ciphertext was damaged, was moved from elsewhere or belongs to another key. Callers must surface it, never
 * replace it with an empty value.
 */
public final class DecryptionFailedException extends CryptoException {
    private static final long serialVersionUID = 1L;

    public DecryptionFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
