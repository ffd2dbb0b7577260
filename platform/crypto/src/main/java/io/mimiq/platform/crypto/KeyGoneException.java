package io.mimiq.platform.crypto;

/** The scope has no key: it never had one, or the key was destroyed. Either way there is nothing to read. */
public abstract sealed class KeyGoneException extends CryptoException
        permits KeyDestroyedException, KeyMissingException {
    private static final long serialVersionUID = 1L;

    KeyGoneException(String message) {
        super(message);
    }
}
