package io.mimiq.auth;

import io.mimiq.platform.web.ErrorCode;

/** Failures of this service that clients can tell apart. */
public enum AuthError implements ErrorCode {
    BAD_CREDENTIALS(401, "bad-credentials", "Wrong e-mail or password"),
    SESSION_ENDED(401, "session-ended", "The session has ended"),
    TOO_MANY_ATTEMPTS(429, "too-many-attempts", "Too many attempts"),
    INVITATION_NEEDED(403, "invitation-needed", "Only with an invitation"),
    REGISTRATION_CLOSED(403, "registration-closed", "Registration is closed"),
    TOO_YOUNG(422, "too-young", "You are below the minimum age");

    private final int status;
    private final String code;
    private final String title;

    AuthError(int status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
