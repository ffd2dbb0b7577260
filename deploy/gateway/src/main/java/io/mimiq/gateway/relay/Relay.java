package io.mimiq.gateway.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.mimiq.gateway.GatewayConfig;
import io.mimiq.gateway.edge.Exchange;
import io.mimiq.gateway.route.Route;
import io.mimiq.gateway.route.Service;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Sends what the table routes to its service. */
@Singleton
public class Relay {
    private final Upstreams upstreams;
    private final Locations locations;
    private final GatewayConfig config;
    private final Map<Service, Timer> latencies = new EnumMap<>(Service.class);

    Relay(Upstreams upstreams, Locations locations, GatewayConfig config, MeterRegistry meters) {
        this.upstreams = upstreams;
        this.locations = locations;
        this.config = config;
        for (Service service : Service.values()) {
            latencies.put(service, timer(service, meters));
        }
    }

    private static Timer timer(Service service, MeterRegistry meters) {
        return Timer.builder("mimiq.gateway.upstream")
                .description("Time until a service begins to answer")
                .tag("service", service.wireName())
                .register(meters);
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
        };
    }

    void answeredAfter(Service service, long nanos) {
        Objects.requireNonNull(latencies.get(service)).record(nanos, TimeUnit.NANOSECONDS);
    }
}
