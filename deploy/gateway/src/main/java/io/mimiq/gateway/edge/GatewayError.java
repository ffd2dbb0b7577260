package io.mimiq.gateway.edge;

/** What the gateway itself can refuse or fail at: wire code and status. Codes shared with the services mean the same there. */
public enum GatewayError {
    BAD_REQUEST("bad-request", 400, "Bad request"),
    NOT_FOUND("not-found", 404, "Not found"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "Method not allowed"),
    REQUEST_TIMEOUT("request-timeout", 408, "The request took too long to arrive"),
    PAYLOAD_TOO_LARGE("payload-too-large", 413, "Request too large"),
    URI_TOO_LONG("uri-too-long", 414, "URI too long"),
    EXPECTATION_FAILED("expectation-failed", 417, "Expectation failed"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
    HEADERS_TOO_LARGE("headers-too-large", 431, "Request headers too large"),
    INTERNAL("internal", 500, "Internal error"),
    NOT_IMPLEMENTED("not-implemented", 501, "Not implemented"),
    BAD_GATEWAY("bad-gateway", 502, "A service is unreachable"),
    UNAVAILABLE("unavailable", 503, "Service unavailable"),
    GATEWAY_TIMEOUT("gateway-timeout", 504, "A service did not answer in time"),
    HTTP_VERSION("http-version-not-supported", 505, "HTTP version not supported");

    private final String code;
    private final int status;
    private final String title;

    GatewayError(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    public String type() {
        return "urn:mimiq:problem:" + code;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
