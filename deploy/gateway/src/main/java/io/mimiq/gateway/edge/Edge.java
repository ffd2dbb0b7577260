package io.mimiq.gateway.edge;

import io.mimiq.gateway.route.Route;
import io.mimiq.gateway.route.RouteTable;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The first handler of every request and the last resort of every failure. */
@Singleton
public class Edge {
    public static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");
    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final Logger LOG = Logger.getLogger(Edge.class);

    private final Clients clients;
    private final RequestChecks checks;
    private final SecurityHeaders security;
    private final Traffic traffic;

    Edge(Clients clients, RequestChecks checks, SecurityHeaders security, Traffic traffic) {
        this.clients = clients;
        this.checks = checks;
        this.security = security;
        this.traffic = traffic;
    }

    /** Names the request, dresses the answer, refuses what no one should have to read, finds the route. */
    public void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (LastWord.wasSaid(request.connection())) {
            return;
        }
        Exchange exchange = begin(context);
        Optional<Problem> refusal = checks.refuse(request);
        if (refusal.isPresent()) {
            refusal.get().answer(context);
            return;
        }
        exchange.accept(route(request.path()));
        context.next();
    }

    public void fail(RoutingContext context) {
        if (Exchange.find(context) == null) {
            // the router refused it before the first handler
            begin(context);
        }
        if (context.statusCode() >= 400 && context.statusCode() < 500) {
            Problem.of(GatewayError.BAD_REQUEST, "The request could not be read.")
                    .closing()
                    .answer(context);
            return;
        }
        LOG.error("A request failed inside the gateway", context.failure());
        Problem.of(GatewayError.INTERNAL, "Something went wrong; use the request id to trace it.")
                .answer(context);
    }

    private Exchange begin(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        Exchange exchange = Exchange.begin(context, requestId(request), clients.behind(request));
        MDC.put("requestId", exchange.requestId());
        response.putHeader(REQUEST_ID, exchange.requestId());
        security.addTo(response.headers());
        response.endHandler(done -> {
            exchange.ended();
            traffic.finished(context, exchange);
        });
        return exchange;
    }

    /** The end of the chain under {@code /api}. */
    public void notFound(RoutingContext context) {
        Problem.of(GatewayError.NOT_FOUND, "There is nothing at this address.").answer(context);
    }

    private static @Nullable Route route(String path) {
        return RouteTable.find(path).orElse(null);
    }

    /** The client's own if it is a UUID: it goes into logs and events, so it must not be able to say anything. */
    private static String requestId(HttpServerRequest request) {
        String given = request.getHeader(REQUEST_ID);
        return given != null && UUID_SHAPE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
