package io.mimiq.platform.web;

import java.util.Locale;

/** Failures that any endpoint can have. An error's code is its name in kebab case. */
public enum CommonError implements ErrorCode {
    BAD_REQUEST(400, "The request is not understood"),
    MALFORMED_JSON(400, "The body is not the JSON this call takes"),
    UNAUTHENTICATED(401, "A valid token is needed"),
    FORBIDDEN(403, "The token does not allow this"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "The resource does not take this method"),
    NOT_ACCEPTABLE(406, "The resource has no such representation"),
    REQUEST_TIMEOUT(408, "The request took too long to arrive"),
    CONFLICT(409, "The request conflicts with the current state"),
    GONE(410, "This is gone for good"),
    PRECONDITION_FAILED(412, "The resource has changed since it was read"),
    PAYLOAD_TOO_LARGE(413, "The request is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The resource does not take this media type"),
    VALIDATION(422, "The request is well-formed but not acceptable"),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key came with another request before"),
    PRECONDITION_REQUIRED(428, "This call needs If-Match"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The request's headers are too large"),
    INTERNAL(500, "Something went wrong"),
    UNAVAILABLE(503, "A part of the service is not available");

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
