package io.mimiq.platform.web.request;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * An answer that is out before the request has been read. The rest of the body would stand between this request and the
 * next on its connection, so it is read and dropped; if it does not come, the connection is closed.
 */
final class EarlyAnswer {
    private static final long PATIENCE_MILLIS = 10_000;

    private EarlyAnswer() {}

    static void watch(RoutingContext context) {
        context.addEndHandler(answered -> drop(context));
        context.next();
    }

    private static void drop(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded() || context.response().closed()) {
            return;
        }
        long alarm = context.vertx()
                .setTimer(PATIENCE_MILLIS, late -> request.connection().close());
        request.exceptionHandler(gone -> context.vertx().cancelTimer(alarm));
        request.endHandler(end -> context.vertx().cancelTimer(alarm));
        request.handler(rest -> {});
        request.resume();
    }
}
