package io.mimiq.gateway;

import io.mimiq.gateway.edge.Edge;
import io.mimiq.gateway.limit.OpenRequests;
import io.mimiq.gateway.limit.RateLimits;
import io.mimiq.gateway.openapi.AllowedMethods;
import io.mimiq.gateway.openapi.ApiDocs;
import io.mimiq.gateway.page.WebClient;
import io.mimiq.gateway.relay.Relay;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The way of a request, in order. It always ends here: no handler of the framework answers on this port. */
@Singleton
class Gateway implements HttpServerOptionsCustomizer {
    /** Before everything that Quarkus puts on its router. */
    private static final int FIRST = -100_000;

    private final Edge edge;
    private final RateLimits limits;
    private final OpenRequests open;
    private final ApiDocs docs;
    private final AllowedMethods methods;
    private final Relay relay;
    private final WebClient web;

    Gateway(
            Edge edge,
            RateLimits limits,
            OpenRequests open,
            ApiDocs docs,
            AllowedMethods methods,
            Relay relay,
            WebClient web) {
        this.edge = edge;
        this.limits = limits;
        this.open = open;
        this.docs = docs;
        this.methods = methods;
        this.relay = relay;
        this.web = web;
    }

    void routes(@Observes Router router) {
        Steps steps = new Steps(router);
        router.route().order(FIRST).failureHandler(edge::fail);
        steps.then("/*", edge::admit);
        steps.then("/api/*", limits::check);
        steps.then("/api/*", open::check);
        steps.then("/api/openapi", docs::serveDocument);
        steps.then(ApiDocs.PATH + "*", docs::serve);
        steps.then("/api/*", methods::declare);
        steps.then("/api/*", relay::handle);
        steps.then("/*", web::serve);
        steps.then("/*", edge::notFound);
    }

    /** Plain HTTP/1.1 on an open port, no upgrade to a second protocol; a client that vanished is noticed by TCP. */
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false).setTcpKeepAlive(true);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setTcpKeepAlive(true);
    }

    private static final class Steps {
        private final Router router;
        private int order = FIRST;

        Steps(Router router) {
            this.router = router;
        }

        void then(String path, Handler<RoutingContext> handler) {
            router.route(path).order(++order).handler(handler);
        }
    }
}
