package io.mimiq.gateway.edge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.mimiq.gateway.route.Route;
import io.mimiq.gateway.route.RouteTable;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** One log line and one measurement for each request: no query, no body, no address, no token, nothing typed into a path. */
@Singleton
class Traffic {
    /** The client went before the answer was complete. */
    private static final int CLIENT_GONE = 499;

    private static final int FIRST_FAILURE = 500;
    private static final String NO_ROUTE = "none";
    private static final Logger LOG = Logger.getLogger("io.mimiq.gateway.access");

    private final MeterRegistry meters;
    private final Map<String, Timer[]> timers = new ConcurrentHashMap<>();
    private final Map<String, Counter> failures = new HashMap<>();

    Traffic(MeterRegistry meters) {
        this.meters = meters;
        RouteTable.all().forEach(route -> failures.put(route.pattern(), failed(route.pattern())));
        failures.put(NO_ROUTE, failed(NO_ROUTE));
    }

    /** There from the start, unlike a measurement with a status: a rate of errors begins at 0, not at nothing. */
    private Counter failed(String route) {
        return Counter.builder("mimiq.gateway.failures")
                .description("Requests that were answered with 5xx, or not to their end")
                .tag("route", route)
                .register(meters);
    }

    void finished(RoutingContext context, Exchange exchange) {
        HttpServerResponse response = context.response();
        int status = response.ended() ? response.getStatusCode() : unfinished(exchange);
        long nanos = exchange.elapsedNanos();
        String route = exchange.route().map(Route::pattern).orElse(NO_ROUTE);
        if (status >= FIRST_FAILURE) {
            Objects.requireNonNull(failures.get(route)).increment();
        }
        timer(route, status).record(nanos, TimeUnit.NANOSECONDS);
        if (LOG.isInfoEnabled()) {
            String method = exchange.accepted() ? context.request().method().name() : "-";
            String path = exchange.accepted() ? LoggedPath.of(context.request().path()) : "-";
            String answerer =
                    exchange.route().map(found -> found.service().wireName()).orElse("gateway");
            long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
            long bytes = response.bytesWritten();
            LOG.info(method + " " + path + " " + status + " " + millis + "ms " + bytes + "B " + answerer);
        }
    }

    private static int unfinished(Exchange exchange) {
        return exchange.isBrokenOff() ? GatewayError.BAD_GATEWAY.status() : CLIENT_GONE;
    }

    /** Looked up by index: a meter with tags is not built anew for each request. */
    private Timer timer(String route, int status) {
        Timer[] byStatus = timers.computeIfAbsent(route, first -> new Timer[600]);
        int index = Math.min(status, byStatus.length - 1);
        Timer known = byStatus[index];
        if (known == null) {
            known = Timer.builder("mimiq.gateway.requests")
                    .description("Requests by route and status; an event stream lasts until it ends")
                    .tag("route", route)
                    .tag("status", Integer.toString(index))
                    .register(meters);
            byStatus[index] = known;
        }
        return known;
    }
}
