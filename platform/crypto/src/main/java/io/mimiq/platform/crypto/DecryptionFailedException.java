package io.mimiq.platform.crypto;

import org.jspecify.annotations.Nullable;

/**
 * A ciphertext is damaged, was moved from elsewhere or belongs to another key. It is an error to be seen, never an
 * empty value.
 */
public final class DecryptionFailedException extends CryptoException {
    private static final long serialVersionUID = 1L;

    public DecryptionFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
