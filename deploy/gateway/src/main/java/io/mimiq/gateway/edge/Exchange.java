package io.mimiq.gateway.edge;

import io.mimiq.gateway.route.Route;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the gateway knows about one request while it is under way. */
public final class Exchange {
    private static final String KEY = Exchange.class.getName();

    private final String requestId;
    private final Client client;
    private final long startedNanos = System.nanoTime();
    private @Nullable Route route;
    private boolean accepted;
    private boolean brokenOff;
    private Runnable atEnd = () -> {};

    private Exchange(String requestId, Client client) {
        this.requestId = requestId;
        this.client = client;
    }

    static Exchange begin(RoutingContext context, String requestId, Client client) {
        Exchange exchange = new Exchange(requestId, client);
        context.put(KEY, exchange);
        return exchange;
    }

    /** Null only before the edge has seen the request, or when its reading failed. */
    static @Nullable Exchange find(RoutingContext context) {
        return context.get(KEY);
    }

    public static Exchange of(RoutingContext context) {
        Exchange exchange = find(context);
        if (exchange == null) {
            throw new IllegalStateException("the request did not pass the edge");
        }
        return exchange;
    }

    public String requestId() {
        return requestId;
    }

    public Client client() {
        return client;
    }

    public Optional<Route> route() {
        return Optional.ofNullable(route);
    }

    /** The request passed the edge's checks, so that its path may be logged. */
    void accept(@Nullable Route found) {
        accepted = true;
        route = found;
    }

    boolean accepted() {
        return accepted;
    }

    /** The service failed in the middle of its answer. */
    public void brokenOff() {
        brokenOff = true;
    }

    public boolean isBrokenOff() {
        return brokenOff;
    }

    /** Runs once the request is over, however it ends. */
    public void atEnd(Runnable step) {
        Runnable earlier = atEnd;
        atEnd = () -> {
            earlier.run();
            step.run();
        };
    }

    void ended() {
        atEnd.run();
    }

    long elapsedNanos() {
        return System.nanoTime() - startedNanos;
    }
}
