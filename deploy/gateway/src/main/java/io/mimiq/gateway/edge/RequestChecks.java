package io.mimiq.gateway.edge;

import io.mimiq.gateway.GatewayConfig;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What makes a request acceptable whatever it asks for. */
@Singleton
class RequestChecks {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:\\[\\]-]{1,255}");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private final GatewayConfig.Requests limits;
    private final long maxHeaders;
    private final String headersTaken;

    RequestChecks(GatewayConfig config) {
        this.limits = config.requests();
        this.maxHeaders = limits.maxHeaders().asLongValue();
        this.headersTaken =
                "The limit is %d header fields and %d bytes in total.".formatted(limits.maxHeaderCount(), maxHeaders);
    }

    Optional<Problem> refuse(HttpServerRequest request) {
        return version(request)
                .or(() -> framing(request.headers()))
                .or(() -> headerSize(request.headers()))
                .or(() -> host(request.headers()))
                .or(() -> credential(request.headers()))
                .or(() -> target(request.uri()))
                .or(() -> method(request));
    }

    private static Optional<Problem> version(HttpServerRequest request) {
        // none when the request names a version that the server does not know
        HttpVersion version = request.version();
        return problemUnless(
                version == HttpVersion.HTTP_1_1 || version == HttpVersion.HTTP_2,
                GatewayError.HTTP_VERSION,
                "Use HTTP/1.1, or HTTP/2 over TLS.");
    }

    /** Where the body ends must be beyond doubt, for us and for the service (request smuggling). */
    private static Optional<Problem> framing(MultiMap headers) {
        List<String> encodings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        List<String> lengths = headers.getAll(HttpHeaders.CONTENT_LENGTH);
        boolean clear = encodings.isEmpty()
                ? lengths.isEmpty()
                        || (lengths.size() == 1
                                && LENGTH.matcher(lengths.get(0)).matches())
                : encodings.size() == 1 && encodings.get(0).equalsIgnoreCase("chunked") && lengths.isEmpty();
        return problemUnless(clear, GatewayError.BAD_REQUEST, "The body length is ambiguous.");
    }

    private Optional<Problem> headerSize(MultiMap headers) {
        long size = 0;
        for (Map.Entry<String, String> header : headers) {
            if (header.getKey().isEmpty()) {
                return Optional.of(Problem.of(GatewayError.BAD_REQUEST, "A header field has no name.")
                        .closing());
            }
            size += header.getKey().length() + header.getValue().length();
        }
        return problemUnless(
                headers.size() <= limits.maxHeaderCount() && size <= maxHeaders,
                GatewayError.HEADERS_TOO_LARGE,
                headersTaken);
    }

    private static Optional<Problem> host(MultiMap headers) {
        List<String> hosts = headers.getAll(HttpHeaders.HOST);
        boolean one = hosts.size() == 1 && HOST.matcher(hosts.get(0)).matches();
        return problemUnless(one, GatewayError.BAD_REQUEST, "Exactly one valid Host header is needed.");
    }

    /** A second one would be counted as the first, and read by nobody knows whom. */
    private static Optional<Problem> credential(MultiMap headers) {
        return problemUnless(
                headers.getAll(HttpHeaders.AUTHORIZATION).size() <= 1,
                GatewayError.BAD_REQUEST,
                "More than one Authorization header.");
    }

    private Optional<Problem> target(String target) {
        if (target.length() > limits.maxUri()) {
            return Optional.of(
                    Problem.of(GatewayError.URI_TOO_LONG, "The limit is %d characters.".formatted(limits.maxUri()))
                            .closing());
        }
        return RequestPath.fault(target)
                .map(fault -> Problem.of(GatewayError.BAD_REQUEST, fault).closing());
    }

    private static Optional<Problem> method(HttpServerRequest request) {
        if (METHODS.contains(request.method().name())) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(GatewayError.NOT_IMPLEMENTED, "No address has this method.")
                .closing());
    }

    private static Optional<Problem> problemUnless(boolean fine, GatewayError error, String detail) {
        return fine ? Optional.empty() : Optional.of(Problem.of(error, detail).closing());
    }
}
