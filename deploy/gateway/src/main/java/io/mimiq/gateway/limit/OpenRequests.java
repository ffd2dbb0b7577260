package io.mimiq.gateway.limit;

import io.mimiq.gateway.GatewayConfig;
import io.mimiq.gateway.edge.Exchange;
import io.mimiq.gateway.edge.GatewayError;
import io.mimiq.gateway.edge.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Limits how many API requests one address or credential has under way, so that nobody takes all connections to a service. */
@Singleton
public class OpenRequests {
    private final Map<Key, Integer> open = new ConcurrentHashMap<>();
    private final int perClient;
    private final int perCredential;

    OpenRequests(GatewayConfig config) {
        this.perClient = config.limits().client().open();
        this.perCredential = config.limits().credential().open();
    }

    public void check(RoutingContext context) {
        Exchange exchange = Exchange.of(context);
        String credential = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        boolean granted = takes(exchange, Key.of(exchange.client().address()), perClient)
                && (credential == null || takes(exchange, Key.of(credential), perCredential));
        if (granted) {
            context.next();
        } else {
            Problem.of(GatewayError.TOO_MANY_REQUESTS, "Wait for others of your requests to end.")
                    .header(HttpHeaders.RETRY_AFTER, "1")
                    .answer(context);
        }
    }

    private boolean takes(Exchange exchange, Key key, int most) {
        exchange.atEnd(() -> open.computeIfPresent(key, (same, count) -> count > 1 ? count - 1 : null));
        return open.merge(key, 1, Integer::sum) <= most;
    }
}
