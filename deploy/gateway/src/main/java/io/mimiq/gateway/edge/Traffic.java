package io.mimiq.gateway.edge;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.mimiq.gateway.route.Route;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** One log line and one measurement for each request: no query, no body, no address, no token, nothing typed into a path. */
@Singleton
class Traffic {
    /** The client went before the answer was complete. */
    private static final int CLIENT_GONE = 499;

    private static final Logger LOG = Logger.getLogger("io.mimiq.gateway.access");

    private final MeterRegistry meters;
    private final Map<String, Timer[]> timers = new ConcurrentHashMap<>();

    Traffic(MeterRegistry meters) {
        this.meters = meters;
    }

    void finished(RoutingContext context, Exchange exchange) {
        HttpServerResponse response = context.response();
        int status = response.ended() ? response.getStatusCode() : unfinished(exchange);
        long nanos = exchange.elapsedNanos();
        String route = exchange.route().map(Route::pattern).orElse("none");
        timer(route, status).record(nanos, TimeUnit.NANOSECONDS);
        if (LOG.isInfoEnabled()) {
            LOG.infof(
                    "%s %s %d %dms %dB %s",
                    exchange.accepted() ? context.request().method().name() : "-",
                    exchange.accepted() ? LoggedPath.of(context.request().path()) : "-",
                    status,
                    TimeUnit.NANOSECONDS.toMillis(nanos),
                    response.bytesWritten(),
                    exchange.route().map(found -> found.service().wireName()).orElse("gateway"));
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
