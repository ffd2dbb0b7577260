package io.mimiq.gateway.relay;

import io.mimiq.gateway.edge.Client;
import io.mimiq.gateway.edge.Edge;
import io.mimiq.gateway.edge.Exchange;
import io.mimiq.gateway.edge.SecurityHeaders;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which header fields pass from one hop to the next. */
final class HeaderRules {
    /** RFC 9110, section 7.6.1, and what older software sends in its place. */
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authentication-info",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings",
            "expect");

    /** A service may believe these, so only the gateway may send them; cookies are used nowhere in the suite. */
    private static final Set<String> NOT_A_CLIENTS = union(
            HOP_BY_HOP,
            Set.of(
                    "forwarded",
                    "via",
                    "cookie",
                    "x-real-ip",
                    "x-client-ip",
                    "x-cluster-client-ip",
                    "true-client-ip",
                    "cf-connecting-ip",
                    "x-original-url",
                    "x-original-host",
                    "x-rewrite-url",
                    "x-http-method",
                    "x-http-method-override",
                    "x-method-override",
                    "x-request-id",
                    "traceparent",
                    "tracestate",
                    "baggage",
                    "b3"));

    private static final List<String> NOT_A_CLIENTS_PREFIXES =
            List.of("x-forwarded-", "x-internal-", "x-mimiq-", "x-b3-");

    /** What a service tells about itself, or what is the gateway's to say. */
    private static final Set<String> NOT_A_SERVICES = union(
            union(HOP_BY_HOP, SecurityHeaders.names()),
            Set.of(
                    "server",
                    "via",
                    "x-powered-by",
                    "x-request-id",
                    "set-cookie",
                    "set-cookie2",
                    "alt-svc",
                    "ratelimit",
                    "ratelimit-policy"));

    private static final List<String> NOT_A_SERVICES_PREFIXES = List.of("x-internal-", "x-mimiq-", "access-control-");

    private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final CharSequence FORWARDED_PROTO = HttpHeaders.createOptimized("X-Forwarded-Proto");
    private static final CharSequence FORWARDED_HOST = HttpHeaders.createOptimized("X-Forwarded-Host");
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");

    private HeaderRules() {}

    static void toService(MultiMap headers, Exchange exchange, @Nullable String host) {
        strip(headers, NOT_A_CLIENTS, NOT_A_CLIENTS_PREFIXES);
        Client client = exchange.client();
        headers.set(Edge.REQUEST_ID, exchange.requestId());
        headers.set(FORWARDED_FOR, client.address().getHostAddress());
        headers.set(FORWARDED_PROTO, client.scheme());
        if (host != null) {
            headers.set(FORWARDED_HOST, host);
        }
    }

    static void toClient(MultiMap headers) {
        strip(headers, NOT_A_SERVICES, NOT_A_SERVICES_PREFIXES);
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
    }

    /** This runs for every request, so it touches only what has to go. */
    private static void strip(MultiMap headers, Set<String> names, List<String> prefixes) {
        Set<String> named = namedByConnection(headers.getAll(HttpHeaders.CONNECTION));
        List<String> dropped = new ArrayList<>();
        for (Map.Entry<String, String> header : headers) {
            String lower = header.getKey().toLowerCase(Locale.ROOT);
            if (names.contains(lower) || named.contains(lower) || startsWithAny(lower, prefixes)) {
                dropped.add(header.getKey());
            }
        }
        dropped.forEach(headers::remove);
    }

    private static boolean startsWithAny(String name, List<String> prefixes) {
        for (String prefix : prefixes) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> namedByConnection(List<String> lines) {
        if (lines.isEmpty()) {
            return Set.of();
        }
        Set<String> named = new HashSet<>();
        for (String line : lines) {
            for (String name : line.split(",", -1)) {
                named.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return named;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return Set.copyOf(all);
    }
}
