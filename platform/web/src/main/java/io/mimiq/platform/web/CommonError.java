package io.mimiq.platform.web;

import java.util.Locale;

/** Failures that any endpoint can have. An error's code is its name in kebab case. */
public enum CommonError implements ErrorCode {
    BAD_REQUEST(400, "Bad request"),
    MALFORMED_JSON(400, "The body is not the expected JSON"),
    UNAUTHENTICATED(401, "A valid token is needed"),
    INSUFFICIENT_USER_AUTHENTICATION(401, "The password is needed again"),
    FORBIDDEN(403, "The token does not allow this"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "No acceptable representation"),
    REQUEST_TIMEOUT(408, "The request took too long to arrive"),
    CONFLICT(409, "The request conflicts with the current state"),
    GONE(410, "Permanently deleted"),
    PRECONDITION_FAILED(412, "The resource has changed since it was read"),
    PAYLOAD_TOO_LARGE(413, "Request too large"),
    URI_TOO_LONG(414, "URI too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    VALIDATION(422, "The request is well-formed but invalid"),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used for another request"),
    PRECONDITION_REQUIRED(428, "If-Match is required"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "Request headers too large"),
    INTERNAL(500, "Internal error"),
    UNAVAILABLE(503, "Service unavailable");

    private final int status;
    private final String title;

    CommonError(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /**
     * Returns the failure that a bare HTTP status stands for. An unlisted 4xx counts as {@link #BAD_REQUEST}, anything
     * else as {@link #INTERNAL}.
     */
    public static CommonError ofStatus(int status) {
        for (CommonError error : values()) {
            if (error.status == status) {
                return error;
            }
        }
        return status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL;
    }
}
