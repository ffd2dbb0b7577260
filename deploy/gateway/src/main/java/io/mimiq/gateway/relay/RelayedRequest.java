package io.mimiq.gateway.relay;

import io.mimiq.gateway.edge.Exchange;
import io.mimiq.gateway.edge.GatewayError;
import io.mimiq.gateway.edge.Problem;
import io.mimiq.gateway.relay.RelayMetrics.Trouble;
import io.mimiq.gateway.route.Route;
import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One request on its way to a service and back. All of it happens on the event loop of the client's connection. */
final class RelayedRequest {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<HttpMethod> IDEMPOTENT =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.PUT, HttpMethod.DELETE);
    private static final String CONTINUE = "100-continue";
    private static final Logger LOG = Logger.getLogger(RelayedRequest.class);

    private final Relay relay;
    private final RoutingContext context;
    private final Route route;
    private final HttpServerRequest inbound;
    private final Watchdog watchdog;
    private @Nullable LimitedBody body;
    private @Nullable Turn turn;
    private boolean retried;
    private boolean answering;
    private long sentNanos;

    RelayedRequest(Relay relay, RoutingContext context, Route route) {
        this.relay = relay;
        this.context = context;
        this.route = route;
        this.inbound = context.request();
        this.watchdog = new Watchdog(context.vertx(), relay.idleTimeout(), this::cutOff);
    }

    void start() {
        long declared = declaredLength();
        if (declared > relay.maxBody(route)) {
            tooLarge();
            return;
        }
        String expectation = inbound.getHeader(HttpHeaders.EXPECT);
        if (expectation != null && !expectation.equalsIgnoreCase(CONTINUE)) {
            Problem.of(GatewayError.EXPECTATION_FAILED, "Only 100-continue is supported.")
                    .closing()
                    .answer(context);
            return;
        }
        inbound.pause();
        ProxyRequest request = ProxyRequest.reverseProxy(new ClientSide(inbound));
        HeaderRules.toService(request.headers(), Exchange.of(context), inbound.getHeader(HttpHeaders.HOST));
        if (declared > 0 || inbound.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            if (declared < 0) {
                // the proxy compares this by case, HTTP does not
                inbound.headers().set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
            }
            LimitedBody limited =
                    new LimitedBody(inbound, relay.maxBody(route), relay.pace(), watchdog::touch, this::giveUp);
            body = limited;
            request.setBody(Body.body(limited, declared));
            if (expectation != null) {
                inbound.headers().remove(HttpHeaders.EXPECT);
                inbound.response().writeContinue();
            }
            watchdog.start();
            inbound.exceptionHandler(gone -> watchdog.cancel());
            limited.gather(() -> attempt(request));
        } else {
            request.setBody(null);
            inbound.resume();
            attempt(request);
        }
    }

    private void attempt(ProxyRequest request) {
        relay.upstreams()
                .connect(route.service())
                .onFailure(failure -> failed(request, failure))
                .onSuccess(connected -> send(request, connected));
    }

    private void send(ProxyRequest request, HttpClientRequest connected) {
        if (inbound.response().closed() || inbound.response().ended()) {
            connected.reset();
            return;
        }
        Turn taken = Turn.take(connected);
        turn = taken;
        sentNanos = System.nanoTime();
        watchdog.start();
        Future<ProxyResponse> sent = request.send(taken.withoutReset());
        // in place of the proxy's, which resets the request
        inbound.response().exceptionHandler(gone -> giveUp());
        sent.onFailure(failure -> failed(request, failure)).onSuccess(this::respond);
    }

    private void respond(ProxyResponse response) {
        relay.metrics().answeredAfter(route.service(), System.nanoTime() - sentNanos);
        if (response.getStatusCode() < 200) {
            failed(response.request(), new IllegalStateException("an interim answer where the final one was due"));
            return;
        }
        if (isBareRefusal(response)) {
            refusedBare(response);
            return;
        }
        answering = true;
        HeaderRules.toClient(response.headers());
        relay.locations().toClient(response.headers(), inbound);
        watch(response);
        Runnable afterwards = EventStream.is(response.headers()) ? unwatched() : watchdog::cancel;
        response.send().onComplete(done -> afterwards.run());
    }

    /** A service's HTTP server cuts a body off in the middle with a bare status; what its own code refuses says why. */
    private static boolean isBareRefusal(ProxyResponse response) {
        return response.getStatusCode() == GatewayError.PAYLOAD_TOO_LARGE.status()
                && !response.headers().contains(HttpHeaders.CONTENT_TYPE);
    }

    private void refusedBare(ProxyResponse response) {
        watchdog.cancel();
        if (response.getBody() != null) {
            response.getBody().stream().resume();
        }
        Problem.of(GatewayError.PAYLOAD_TOO_LARGE, "%s rejects bodies this large.".formatted(name()))
                .answer(context);
    }

    private Runnable unwatched() {
        watchdog.cancel();
        Runnable timed = EventStream.suspendIdleTimeout(inbound.connection());
        relay.metrics().streamBegan();
        return () -> {
            relay.metrics().streamEnded();
            timed.run();
        };
    }

    private void watch(ProxyResponse response) {
        Body answer = response.getBody();
        if (answer == null) {
            return;
        }
        if (response.getStatusCode() == 304) {
            // has no body by definition, and so must not be announced as chunked
            answer.stream().resume();
            response.setBody(null);
        } else {
            WatchedStream watched = new WatchedStream(answer.stream(), watchdog::touch, this::cutShort);
            response.setBody(Body.body(watched, answer.length()));
        }
    }

    /** Once the whole answer is here it may be passed on even when the connection it came by is gone. */
    private void cutShort(Throwable failure) {
        if (turn == null || !turn.answered()) {
            breakOff(failure);
        }
    }

    /** Half an answer is out: only a cut connection tells the client that it is not whole. */
    private void breakOff(Throwable failure) {
        Exchange exchange = Exchange.of(context);
        if (!exchange.isBrokenOff()) {
            LOG.warnf("%s broke off its answer: %s", name(), failure);
            count(Trouble.BROKEN_OFF);
            exchange.brokenOff();
            inbound.connection().close();
        }
    }

    private void failed(ProxyRequest request, Throwable failure) {
        watchdog.cancel();
        HttpServerResponse response = inbound.response();
        if (response.closed() || response.ended()) {
            return;
        }
        if (body != null && body.exceeded()) {
            tooLarge();
        } else if (watchdog.expired() || (body != null && body.slow())) {
            expired();
        } else if (mayRetry(failure)) {
            retried = true;
            attempt(request);
        } else {
            unreachable(failure);
        }
    }

    /**
     * A service may close a kept connection just as it is used. Asked again is what it cannot have heard, and what makes no
     * difference when it has.
     */
    private boolean mayRetry(Throwable failure) {
        if (retried || (body != null && body.begun())) {
            return false;
        }
        if (turn == null || !turn.begun()) {
            return failure instanceof HttpClosedException;
        }
        HttpMethod method = inbound.method();
        return body == null && (SAFE.contains(method) || (turn.kept() && IDEMPOTENT.contains(method)));
    }

    private void tooLarge() {
        Problem.of(GatewayError.PAYLOAD_TOO_LARGE, "The limit is %d bytes.".formatted(relay.maxBody(route)))
                .answer(context);
    }

    private void expired() {
        if (body != null && !body.complete()) {
            Problem.of(GatewayError.REQUEST_TIMEOUT, "The body arrives too slowly, or not at all.")
                    .closing()
                    .answer(context);
        } else {
            count(Trouble.TIMEOUT);
            Problem.of(GatewayError.GATEWAY_TIMEOUT, "%s did not answer in time.".formatted(name()))
                    .with("service", name())
                    .answer(context);
        }
    }

    private void unreachable(Throwable failure) {
        LOG.warnf("%s cannot be reached: %s", name(), failure);
        if (failure instanceof ConnectionPoolTooBusyException) {
            count(Trouble.BUSY);
            Problem.of(GatewayError.UNAVAILABLE, "%s is very busy.".formatted(name()))
                    .with("service", name())
                    .header(HttpHeaders.RETRY_AFTER, "1")
                    .answer(context);
        } else if (failure instanceof TimeoutException) {
            count(Trouble.TIMEOUT);
            Problem.of(GatewayError.GATEWAY_TIMEOUT, "%s did not answer in time.".formatted(name()))
                    .with("service", name())
                    .answer(context);
        } else {
            count(Trouble.UNREACHABLE);
            Problem.of(GatewayError.BAD_GATEWAY, "%s cannot be reached.".formatted(name()))
                    .with("service", name())
                    .answer(context);
        }
    }

    /** The watchdog's bite. */
    private void cutOff() {
        if (answering) {
            breakOff(new TimeoutException("nothing moved"));
        } else {
            giveUp();
        }
    }

    /** The failure this causes is answered in {@link #failed}, or breaks off an answer under way. */
    private void giveUp() {
        if (turn != null) {
            turn.giveUp();
        } else if (body != null && body.exceeded()) {
            tooLarge();
        } else {
            expired();
        }
    }

    private void count(Trouble trouble) {
        relay.metrics().trouble(route.service(), trouble);
    }

    private String name() {
        return route.service().wireName();
    }

    private long declaredLength() {
        String length = inbound.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length);
    }
}
