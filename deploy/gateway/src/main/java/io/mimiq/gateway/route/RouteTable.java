package io.mimiq.gateway.route;

import static io.mimiq.gateway.route.Route.Body.DOCUMENT;
import static io.mimiq.gateway.route.Route.Body.JSON;
import static io.mimiq.gateway.route.Route.Body.UPLOAD;
import static io.mimiq.gateway.route.Service.AUTH;
import static io.mimiq.gateway.route.Service.CONVERSATION;
import static io.mimiq.gateway.route.Service.INTEGRATION;
import static io.mimiq.gateway.route.Service.KNOWLEDGE;
import static io.mimiq.gateway.route.Service.USAGE;

import java.util.List;
import java.util.Optional;

/** The public paths, most specific first. What is not here does not exist outside: {@code /internal}, {@code /oauth2}, {@code /q}. */
public final class RouteTable {
    private static final List<Route> ROUTES = List.of(
            new Route("/api/auth/**", AUTH, JSON),
            new Route("/api/topics/*/messages/**", CONVERSATION, JSON),
            new Route("/api/topics/*/egress/**", CONVERSATION, JSON),
            new Route("/api/topics/*/confluence-pages/**", INTEGRATION, JSON),
            new Route("/api/topics/*/web-pages/**", INTEGRATION, JSON),
            new Route("/api/integrations/**", INTEGRATION, JSON),
            new Route("/api/topics/*/documents/**", KNOWLEDGE, DOCUMENT),
            new Route("/api/topics/import", KNOWLEDGE, UPLOAD),
            new Route("/api/topics/*/knowledge", KNOWLEDGE, UPLOAD),
            new Route("/api/topics/**", KNOWLEDGE, JSON),
            new Route("/api/search", KNOWLEDGE, JSON),
            new Route("/api/exports", KNOWLEDGE, JSON),
            new Route("/api/usage/**", USAGE, JSON),
            new Route("/api/audit/**", USAGE, JSON),
            new Route("/api/privacy/**", USAGE, JSON));

    private RouteTable() {}

    /** The row for a path as sent, already known to be in normal form. */
    public static Optional<Route> find(String path) {
        for (Route route : ROUTES) {
            if (route.matches(path)) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }

    public static List<Route> all() {
        return ROUTES;
    }
}
