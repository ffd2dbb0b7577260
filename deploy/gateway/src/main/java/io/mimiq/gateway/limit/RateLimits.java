package io.mimiq.gateway.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.mimiq.gateway.GatewayConfig;
import io.mimiq.gateway.edge.Exchange;
import io.mimiq.gateway.edge.GatewayError;
import io.mimiq.gateway.edge.Problem;
import io.mimiq.gateway.limit.Allowance.Verdict;
import io.mimiq.gateway.route.Service;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Limits each client's API requests: by its address, by the credential it shows, and once more where passwords are
 * tried. The credential counts as a whole, under a hash: the subject inside is not verified here, and a limit by a
 * claim anyone can make would let one person use up another's.
 */
@Singleton
public class RateLimits {
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence STATE = HttpHeaders.createOptimized("RateLimit");

    private final Allowance clients;
    private final Allowance credentials;
    private final Allowance signIns;
    private final Map<String, Counter> refusals = new HashMap<>();

    RateLimits(GatewayConfig config, MeterRegistry meters) {
        GatewayConfig.Limits limits = config.limits();
        this.clients = new Allowance(
                "client", limits.client().requests(), limits.client().period(), limits.maxTracked());
        this.credentials = new Allowance(
                "credential",
                limits.credential().requests(),
                limits.credential().period(),
                limits.maxTracked());
        this.signIns = new Allowance(
                "sign-in", limits.signIn().requests(), limits.signIn().period(), limits.maxTracked());
        for (Allowance allowance : new Allowance[] {clients, credentials, signIns}) {
            refusals.put(allowance.name(), meters.counter("mimiq.gateway.limited", "limit", allowance.name()));
        }
    }

    public void check(RoutingContext context) {
        Verdict verdict = take(context.request(), Exchange.of(context));
        context.response().putHeader(POLICY, verdict.allowance().policy()).putHeader(STATE, verdict.state());
        if (verdict.granted()) {
            context.next();
            return;
        }
        Objects.requireNonNull(refusals.get(verdict.allowance().name())).increment();
        long wait = Math.max(1, verdict.retryAfterSeconds());
        Problem.of(GatewayError.TOO_MANY_REQUESTS, "Try again in %d s.".formatted(wait))
                .header(HttpHeaders.RETRY_AFTER, Long.toString(wait))
                .answer(context);
    }

    private Verdict take(HttpServerRequest request, Exchange exchange) {
        Key address = Key.of(exchange.client().address());
        Verdict verdict = clients.take(address);
        String credential = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (verdict.granted() && credential != null) {
            verdict = verdict.stricter(credentials.take(Key.of(credential)));
        }
        if (verdict.granted() && triesPassword(request, exchange)) {
            verdict = verdict.stricter(signIns.take(address));
        }
        return verdict;
    }

    private static boolean triesPassword(HttpServerRequest request, Exchange exchange) {
        return !READS.contains(request.method())
                && exchange.route()
                        .filter(route -> route.service() == Service.AUTH)
                        .isPresent();
    }
}
