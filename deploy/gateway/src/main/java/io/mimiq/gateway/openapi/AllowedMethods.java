package io.mimiq.gateway.openapi;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Tells in answers to {@code OPTIONS} which methods an address takes, by the contract: a service may name those of its neighbours. */
@Singleton
public final class AllowedMethods {

    private final List<Address> addresses;

    AllowedMethods(ApiDocs docs) {
        addresses = docs.paths().stream()
                .map(path -> Address.of(path.getKey(), (JsonObject) path.getValue()))
                .sorted(Comparator.comparingLong(Address::parameters))
                .toList();
    }

    public void declare(RoutingContext context) {
        if (context.request().method().equals(HttpMethod.OPTIONS)) {
            find(context.request().path())
                    .ifPresent(address -> context.addHeadersEndHandler(headers -> {
                        if (context.response().headers().contains(HttpHeaders.ALLOW)) {
                            context.response().putHeader(HttpHeaders.ALLOW, address.allow());
                        }
                    }));
        }
        context.next();
    }

    private Optional<Address> find(String path) {
        List<String> segments = List.of(path.split("/", -1));
        return addresses.stream().filter(address -> address.matches(segments)).findFirst();
    }

    /** @param segments of its path, of which those in braces stand for any */
    private record Address(List<String> segments, String allow) {

        static Address of(String path, JsonObject operations) {
            return new Address(List.of(path.split("/", -1)), allow(operations));
        }

        private static String allow(JsonObject operations) {
            Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
            operations.fieldNames().stream()
                    .map(name -> name.toUpperCase(Locale.ROOT))
                    .forEach(methods::add);
            if (methods.contains("GET")) {
                methods.add("HEAD");
            }
            return String.join(", ", methods);
        }

        long parameters() {
            return segments.stream().filter(Address::isParameter).count();
        }

        boolean matches(List<String> path) {
            return path.size() == segments.size()
                    && IntStream.range(0, path.size())
                            .allMatch(i -> isParameter(segments.get(i))
                                    || segments.get(i).equals(path.get(i)));
        }

        private static boolean isParameter(String segment) {
            return segment.startsWith("{");
        }
    }
}
