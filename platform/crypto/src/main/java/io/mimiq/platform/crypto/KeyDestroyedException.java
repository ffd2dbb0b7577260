package io.mimiq.platform.crypto;

/** The scope's data key was destroyed: everything encrypted under it is gone, and nothing can be added. */
public final class KeyDestroyedException extends KeyGoneException {
    private static final long serialVersionUID = 1L;

    public KeyDestroyedException(KeyScope scope) {
        super("The data key of this " + scope.kind() + " was destroyed");
    }
}
