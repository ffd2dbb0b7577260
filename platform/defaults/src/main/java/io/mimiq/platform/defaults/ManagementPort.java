package io.mimiq.platform.defaults;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Refuses on the management port, before anything else there, what the framework would log as a failure of its own. */
@Singleton
class ManagementPort {
    private static final Logger LOG = Logger.getLogger(ManagementPort.class);
    private static final Pattern PATH = Pattern.compile("/(?:[^%]|%[0-9A-Fa-f]{2})*+");

    private final long requestMillis;

    ManagementPort(@ConfigProperty(name = "mimiq.management.request-time") Duration requestTime) {
        this.requestMillis = requestTime.toMillis();
    }

    void install(@Observes ManagementInterface management) {
        withoutBodies(management.router())
                .route()
                .order(Integer.MIN_VALUE)
                .handler(this::check)
                .failureHandler(ManagementPort::fail);
    }

    /** Nothing here takes a body, so the framework's first step, which waits for its end, is left out. */
    private static Router withoutBodies(Router router) {
        router.getRoutes().get(0).disable();
        return router;
    }

    private void check(RoutingContext context) {
        limit(context);
        if (PATH.matcher(context.request().path()).matches()) {
            context.next();
        } else {
            refuse(context);
        }
    }

    /** A body that takes too long, or is left over when the answer is out, ends its connection. */
    private void limit(RoutingContext context) {
        HttpServerRequest request = context.request();
        long deadline = context.vertx()
                .setTimer(requestMillis, late -> request.connection().close());
        context.addEndHandler(done -> {
            context.vertx().cancelTimer(deadline);
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
    }

    /** What the router itself could not read is its client's failure; others are left to the framework. */
    private static void fail(RoutingContext context) {
        if (context.statusCode() == 400) {
            refuse(context);
        } else {
            context.next();
        }
    }

    private static void refuse(RoutingContext context) {
        LOG.info("refused an unreadable request to the management port");
        if (!context.response().ended() && !context.response().closed()) {
            context.response()
                    .setStatusCode(400)
                    .putHeader("Connection", "close")
                    .end();
        }
    }
}
