package io.mimiq.platform.crypto;

/** The scope never had a data key, so nothing can have been encrypted under it. */
public final class KeyMissingException extends KeyGoneException {
    private static final long serialVersionUID = 1L;

    public KeyMissingException(KeyScope scope) {
        super("No data key exists for this " + scope.kind());
    }
}
