package io.mimiq.gateway.relay;

import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;

/**
 * A client's request as the proxy sees it. The proxy resets an answer that a client no longer takes; Vert.x then tells nobody
 * that the answer is over, and Quarkus, at its shutdown, and our log would wait for that. A connection that is lost is
 * closed anyway.
 */
final class ClientSide extends HttpServerRequestWrapper {
    private final HttpServerResponse response;

    ClientSide(HttpServerRequest request) {
        super((HttpServerRequestInternal) request);
        this.response = new WithoutReset(request.response());
    }

    @Override
    public HttpServerResponse response() {
        return response;
    }

    private static final class WithoutReset extends AbstractResponseWrapper {
        WithoutReset(HttpServerResponse response) {
            super(response);
        }

        @Override
        public boolean reset() {
            return false;
        }

        @Override
        public boolean reset(long code) {
            return false;
        }
    }
}
