package io.mimiq.auth.client;

/** A request for a token is refused. */
final class TokenRefused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;
    private final transient OAuthError error;

    TokenRefused(int status, OAuthError error) {
        super(error.error(), null, true, false);
        this.status = status;
        this.error = error;
    }

    int status() {
        return status;
    }

    OAuthError error() {
        return error;
    }
}
