package io.mimiq.gateway.relay;

import io.mimiq.gateway.route.Addresses;
import io.mimiq.gateway.route.RouteTable;
import io.mimiq.gateway.route.Service;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer says that something is. A client is told a path of this gateway: services build whole addresses of the
 * name they were called by, which means nothing outside. What lies elsewhere, or is not served to clients, is left out.
 */
@Singleton
class Locations {
    private static final List<CharSequence> FIELDS = List.of(HttpHeaders.LOCATION, "Content-Location");
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final List<URI> services;

    Locations(Addresses addresses) {
        this.services = Arrays.stream(Service.values()).map(addresses::of).toList();
    }

    void toClient(MultiMap headers, HttpServerRequest request) {
        for (CharSequence field : FIELDS) {
            List<String> given = headers.getAll(field);
            if (!given.isEmpty()) {
                headers.remove(field);
                pathOf(given, request).ifPresent(path -> headers.set(field, path));
            }
        }
    }

    private Optional<String> pathOf(List<String> given, HttpServerRequest request) {
        return given.size() > 1
                ? Optional.empty()
                : parse(request.path())
                        .flatMap(here -> parse(given.get(0)).map(here::resolve))
                        .filter(target -> isOurs(target, request.getHeader(HttpHeaders.HOST)))
                        .filter(target -> RouteTable.find(target.getRawPath()).isPresent())
                        .map(Locations::withoutOrigin);
    }

    private static Optional<URI> parse(String reference) {
        try {
            return Optional.of(URI.create(reference)).filter(uri -> !uri.isOpaque());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(URI target, @Nullable String publicHost) {
        if (target.getRawAuthority() == null) {
            return target.getScheme() == null;
        }
        // without a scheme the address starts with two slashes
        String scheme = target.getScheme() == null ? "http" : target.getScheme().toLowerCase(Locale.ROOT);
        return SCHEMES.contains(scheme)
                && (target.getRawAuthority().equalsIgnoreCase(publicHost)
                        || services.stream().anyMatch(service -> isSame(service, target)));
    }

    /** Whatever the scheme: a proxy before the service may have changed it. */
    private static boolean isSame(URI service, URI target) {
        return service.getHost().equalsIgnoreCase(target.getHost())
                && (target.getPort() < 0 || target.getPort() == Addresses.port(service));
    }

    private static String withoutOrigin(URI target) {
        StringBuilder path = new StringBuilder(target.getRawPath());
        if (target.getRawQuery() != null) {
            path.append('?').append(target.getRawQuery());
        }
        if (target.getRawFragment() != null) {
            path.append('#').append(target.getRawFragment());
        }
        return path.toString();
    }
}
