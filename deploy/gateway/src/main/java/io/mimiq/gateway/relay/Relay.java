package io.mimiq.gateway.relay;

import io.mimiq.gateway.GatewayConfig;
import io.mimiq.gateway.edge.Exchange;
import io.mimiq.gateway.route.Route;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Sends what the table routes to its service. */
@Singleton
public class Relay {
    private final Upstreams upstreams;
    private final Locations locations;
    private final GatewayConfig config;
    private final RelayMetrics metrics;

    Relay(Upstreams upstreams, Locations locations, GatewayConfig config, RelayMetrics metrics) {
        this.upstreams = upstreams;
        this.locations = locations;
        this.config = config;
        this.metrics = metrics;
    }

    public void handle(RoutingContext context) {
        Optional<Route> route = Exchange.of(context).route();
        if (route.isEmpty()) {
            context.next();
            return;
        }
        new RelayedRequest(this, context, route.get()).start();
    }

    Upstreams upstreams() {
        return upstreams;
    }

    Locations locations() {
        return locations;
    }

    Duration idleTimeout() {
        return config.upstream().idleTimeout();
    }

    long maxBody(Route route) {
        return switch (route.body()) {
            case JSON -> config.requests().maxBody().asLongValue();
            case UPLOAD -> config.requests().maxUpload().asLongValue();
            case DOCUMENT -> config.requests().maxDocument().asLongValue();
        };
    }

    Pace pace() {
        return new Pace(config.requests());
    }

    RelayMetrics metrics() {
        return metrics;
    }
}
